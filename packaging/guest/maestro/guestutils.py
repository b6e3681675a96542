# SPDX-License-Identifier: Apache-2.0
"""What a start-up script in a container wants to know of its environment.

A drop-in for MaestroNG's module of this name: it answers from the variables that Pilothouse and MaestroNG give
each container, needs nothing but Python (2.7, or 3.6 and later), and asks nobody over the network. What cannot be
answered raises MaestroEnvironmentError.
"""

# Scripts say `from maestro.guestutils import *` and then use os and re as well: both stay visible.
import os
import re

import fcntl as _fcntl
import socket as _socket
import struct as _struct

_SIOCGIFADDR = 0x8915


class MaestroEnvironmentError(Exception):
    """A variable that is needed is missing or makes no sense."""


def get_environment_name():
    """The name of the environment; "local" outside of any."""
    return os.environ.get('MAESTRO_ENVIRONMENT_NAME', 'local')


def get_service_name():
    """The service this container belongs to."""
    return _required('SERVICE_NAME', 'the name of the service is not known')


def get_container_name():
    """The name of this container."""
    return _required('CONTAINER_NAME', 'the name of the container is not known')


def get_container_host_address(as_ip_address=False):
    """The address of the ship this container is on, as the manifest has it; its IPv4 address if asked for that."""
    address = _required('CONTAINER_HOST_ADDRESS', 'the address of the host is not known')
    if not as_ip_address:
        return address
    try:
        return _socket.gethostbyname(address)
    except (_socket.error, UnicodeError) as problem:
        raise MaestroEnvironmentError('no address for the host {0}: {1}'.format(address, problem))


def get_container_internal_address():
    """This container's own IPv4 address: that of eth0."""
    probe = _socket.socket(_socket.AF_INET, _socket.SOCK_DGRAM)
    try:
        answer = _fcntl.ioctl(probe.fileno(), _SIOCGIFADDR, _struct.pack('256s', b'eth0'))
    except (IOError, OSError) as problem:
        raise MaestroEnvironmentError('eth0 has no address: {0}'.format(problem))
    finally:
        probe.close()
    return _socket.inet_ntoa(answer[20:24])


def get_port(name, default=None):
    """The number of one of this container's own ports, as seen inside the container."""
    return get_specific_exposed_port(get_service_name(), get_container_name(), name, default)


def get_specific_host(service, container):
    """The address of the ship that a container of a service is on."""
    return _required(_variable(service, container, 'HOST'),
                     'no host is known for container {0} of service {1}'.format(container, service))


def get_specific_port(service, container, port, default=None):
    """The number a port of a container has on its ship."""
    return _number(_variable(service, container, port, 'PORT'), default,
                   'no port {0} is known for container {1} of service {2}'.format(port, container, service))


def get_specific_exposed_port(service, container, port, default=None):
    """The number a port of a container has inside it. Known of containers of one's own service only."""
    return _number(_variable(service, container, port, 'INTERNAL_PORT'), default,
                   'no internal port {0} is known for container {1} of service {2}'.format(port, container, service))


def get_node_list(service, ports=[], minimum=1):
    """The containers of a service as a list of "host[:port[:port...]]", one external port for each name given."""
    names = os.environ.get(_variable(service, 'INSTANCES'), '').split(',')
    nodes = []
    for container in names:
        if container:
            numbers = [str(get_specific_port(service, container, port)) for port in ports]
            nodes.append(':'.join([get_specific_host(service, container)] + numbers))
    if len(nodes) < minimum:
        raise MaestroEnvironmentError(
            '{0} of service {1} are known, at least {2} are needed'.format(len(nodes), service, minimum))
    return nodes


def update_os_env(variables):
    """Sets environment variables for this process and those it starts; values become text."""
    for name, value in variables.items():
        os.environ[str(name)] = str(value)


def _variable(*names):
    """The name of a variable: words that Maestro has put together in upper case."""
    return '_'.join(re.sub(r'\W', '_', name).upper() for name in names)


def _required(variable, problem):
    value = os.environ.get(variable, '')
    if not value:
        raise MaestroEnvironmentError('{0} ({1} is not set)'.format(problem, variable))
    return value


def _number(variable, default, problem):
    value = os.environ.get(variable, default)
    try:
        return int(value)
    except (TypeError, ValueError):
        raise MaestroEnvironmentError('{0} ({1} is {2})'.format(problem, variable, value))
