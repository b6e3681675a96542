# SPDX-License-Identifier: Apache-2.0
"""A bad line to a port of this host, where the kernel has no netem: PORT TO DELAY LOSS.  What goes either way arrives
DELAY seconds later; of what is sent at once, the share LOSS comes as late as TCP sends again what was lost."""
import asyncio
import random
import sys

port, to = int(sys.argv[1]), int(sys.argv[2])
delay, loss = float(sys.argv[3]), float(sys.argv[4])


async def carry(reader, writer):
    loop = asyncio.get_running_loop()
    queue = asyncio.Queue()

    async def read():
        while data := await reader.read(16384):
            again = 2 * delay + 0.2 if random.random() < loss else 0
            await queue.put((loop.time() + delay + again, data))
        await queue.put((loop.time() + delay, b""))

    reading = asyncio.ensure_future(read())
    try:
        while True:
            due, data = await queue.get()
            await asyncio.sleep(max(0, due - loop.time()))
            if not data:
                break
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass
    finally:
        reading.cancel()
        writer.close()


async def accept(reader, writer):
    there = await asyncio.open_connection("127.0.0.1", to)
    await asyncio.gather(carry(reader, there[1]), carry(there[0], writer), return_exceptions=True)


async def main():
    server = await asyncio.start_server(accept, "127.0.0.1", port)
    print("listening", flush=True)
    await server.serve_forever()


asyncio.run(main())
