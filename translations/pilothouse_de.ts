<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>Announcements</name>
    <message>
        <source>A ship has changed meanwhile: this is the plan as it is now.</source>
        <translation>Inzwischen hat sich ein Schiff geändert: Das ist der Plan, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>A run is under way: stop it, or wait for its end, before opening another.</source>
        <translation>Ein Lauf ist im Gange: Halten Sie ihn an oder warten Sie sein Ende ab, bevor Sie etwas anderes öffnen.</translation>
    </message>
    <message>
        <source>Save the manifest first (Ctrl+S), or take back what was typed.</source>
        <translation>Speichern Sie erst das Manifest (Strg+S), oder nehmen Sie zurück, was getippt wurde.</translation>
    </message>
    <message>
        <source>A form has an entry that is not written: mend it first, or give it up with Esc.</source>
        <translation>In einem Formular steht etwas, das nicht geschrieben ist: erst verbessern oder mit Esc aufgeben.</translation>
    </message>
</context>
<context>
    <name>AppHeader</name>
    <message>
        <source>Other environments</source>
        <translation>Andere Umgebungen</translation>
    </message>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>demo fleet, simulated</source>
        <translation>Demoflotte, simuliert</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The manifest has changes that are not saved</source>
        <translation>Das Manifest hat Änderungen, die nicht gespeichert sind</translation>
    </message>
</context>
<context>
    <name>AuditList</name>
    <message>
        <source>Who was told, %1</source>
        <translation>Wer benachrichtigt wurde, %1</translation>
    </message>
    <message>
        <source>%1 %2: %3, %4</source>
        <translation>%1 %2: %3, %4</translation>
    </message>
    <message>
        <source>Nobody was told</source>
        <translation>Niemand wurde benachrichtigt</translation>
    </message>
    <message>
        <source>The manifest names no auditor under “audit”: a log, a web hook, a program, Slack, mail.</source>
        <translation>Das Manifest nennt unter „audit“ niemanden: kein Protokoll, keinen Webhook, kein Programm, kein Slack, keine E-Mail.</translation>
    </message>
</context>
<context>
    <name>CheckFields</name>
    <message>
        <source>New check</source>
        <translation>Neue Prüfung</translation>
    </message>
    <message>
        <source>Check of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>It holds up what comes next until it passes.</source>
        <translation>Sie hält auf, was als Nächstes kommt, bis sie gelingt.</translation>
    </message>
    <message>
        <source>Written at %1, for every instance of %2 (%3).</source>
        <translation>Geschrieben bei %1, für jede Instanz von %2 (%3).</translation>
    </message>
    <message>
        <source>Written at %1.</source>
        <translation>Geschrieben bei %1.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alle von %1</translation>
    </message>
    <message>
        <source>As it will be written: %1</source>
        <translation>So wird sie geschrieben: %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Takes it out of the manifest; Ctrl+Z brings it back</source>
        <translation>Nimmt sie aus dem Manifest; Strg+Z bringt sie zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save to the manifest</source>
        <translation>Ins Manifest schreiben</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>%1 has no named TCP port</source>
        <translation>%1 hat keinen benannten TCP-Port</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>einer von: %1</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>180, one a second</source>
        <translation>180, einer je Sekunde</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>, or a number</source>
        <translation>, oder eine Nummer</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Answer matches</source>
        <translation>Antwort enthält</translation>
    </message>
    <message>
        <source>anything, with status 200</source>
        <translation>irgendetwas, mit Status 200</translation>
    </message>
    <message>
        <source>Seconds at most</source>
        <translation>Sekunden höchstens</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>the ship&apos;s address</source>
        <translation>die Adresse des Schiffs</translation>
    </message>
    <message>
        <source>Variables by</source>
        <translation>Variablen über</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 must be a number, not “%2”.</source>
        <translation>%1 muss eine Zahl sein, nicht „%2“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>run on this computer: ./check.sh --fast</source>
        <translation>läuft auf diesem Rechner: ./check.sh --fast</translation>
    </message>
    <message>
        <source>run in the container: pg_isready</source>
        <translation>läuft im Container: pg_isready</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>checking %1</source>
        <translation>prüft %1</translation>
    </message>
    <message>
        <source>checking %1 %2</source>
        <comment>http, 3/180</comment>
        <translation>prüft %1 %2</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>attempt %1 of %2</source>
        <translation>Versuch %1 von %2</translation>
    </message>
    <message>
        <source>attempt %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <source>attempt %1, %2 of %3</source>
        <comment>3, 12 s, 5 min</comment>
        <translation>Versuch %1, %2 von %3</translation>
    </message>
    <message>
        <source>%1 check failed</source>
        <translation>%1-Prüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>waits %1 more</source>
        <translation>wartet noch %1</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Command palette: type an action or a name</source>
        <translation>Befehlspalette: Aktion oder Namen eingeben</translation>
    </message>
    <message>
        <source>Type an action, an instance, a service, a ship</source>
        <translation>Aktion, Instanz, Dienst oder Schiff eingeben</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
    <message>
        <source>Nothing is called that</source>
        <translation>Nichts heißt so</translation>
    </message>
</context>
<context>
    <name>ConfirmDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DefinitionEditor</name>
    <message>
        <source>Name in %1</source>
        <translation>Name in %1</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Enter; Ctrl+Z takes it back</source>
        <translation>Eingabe; Strg+Z nimmt es zurück</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Back to inherited</source>
        <translation>Zurück zum Geerbten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>DefinitionFieldRow</name>
    <message>
        <source>%1, not set. %2</source>
        <translation>%1, nicht gesetzt. %2</translation>
    </message>
    <message>
        <source>%1: %2, from %3</source>
        <translation>%1: %2, aus %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>%1: %2, not written. %3</source>
        <translation>%1: %2, nicht geschrieben. %3</translation>
    </message>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
</context>
<context>
    <name>DefinitionForm</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>the image’s</source>
        <translation>wie im Image</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Written here</source>
        <translation>Hier geschrieben</translation>
    </message>
    <message>
        <source>Add a key</source>
        <translation>Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>From ship_defaults</source>
        <translation>Aus ship_defaults</translation>
    </message>
    <message>
        <source>From service %1</source>
        <translation>Vom Dienst %1</translation>
    </message>
</context>
<context>
    <name>DefinitionView</name>
    <message>
        <source>How the definition is shown</source>
        <translation>Wie die Definition gezeigt wird</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>As rendered</source>
        <translation>Gerendert</translation>
    </message>
    <message>
        <source>Definition of %1</source>
        <translation>Definition von %1</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>%1 as rendered</source>
        <translation>%1, wie gerendert</translation>
    </message>
    <message>
        <source>%1 as written</source>
        <translation>%1, wie geschrieben</translation>
    </message>
    <message>
        <source>There is no file to write to: this can only be read.</source>
        <translation>Es gibt keine Datei zum Schreiben: Dies lässt sich nur lesen.</translation>
    </message>
</context>
<context>
    <name>Detail</name>
    <message numerus="yes">
        <source>%1 keeps %2 of %n instance(s)</source>
        <translation>
            <numerusform>%1 behält %2 von %n Instanz</numerusform>
            <numerusform>%1 behält %2 von %n Instanzen</numerusform>
        </translation>
    </message>
    <message>
        <source>port %1 on %2 is dark meanwhile</source>
        <translation>Port %1 auf %2 ist solange nicht erreichbar</translation>
    </message>
    <message>
        <source>port %1 on %2 goes dark</source>
        <translation>Port %1 auf %2 ist danach nicht mehr erreichbar</translation>
    </message>
    <message>
        <source>%1 · change %2 of %3</source>
        <translation>%1 · Änderung %2 von %3</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Dock</source>
        <translation>Dock</translation>
    </message>
    <message>
        <source>Problems %1</source>
        <translation>Probleme %1</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Close the dock (Ctrl `)</source>
        <translation>Dock schließen (Strg `)</translation>
    </message>
    <message>
        <source>Open the dock (Ctrl `)</source>
        <translation>Dock öffnen (Strg `)</translation>
    </message>
    <message>
        <source>No instance is selected</source>
        <translation>Keine Instanz ausgewählt</translation>
    </message>
    <message>
        <source>Select one to follow its log here.</source>
        <translation>Eine auswählen, um ihr Log hier zu verfolgen.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>the SSH server</source>
        <translation>der SSH-Server</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>die Engine</translation>
    </message>
    <message>
        <source>The host is up, but %1 does not listen on this port: is it running, and is the port right?</source>
        <translation>Der Host ist da, aber %1 lauscht nicht an diesem Port: Läuft der Dienst, und stimmt der Port?</translation>
    </message>
    <message>
        <source>Nobody answers: the host is down, or a firewall drops what is sent to this port.</source>
        <translation>Niemand antwortet: Der Host ist aus, oder eine Firewall verwirft, was an diesen Port geht.</translation>
    </message>
    <message>
        <source>Is the host up, is this computer&apos;s network (a VPN?), and does %1 run there?</source>
        <translation>Ist der Host an, steht das Netz dieses Rechners (ein VPN?), und läuft dort %1?</translation>
    </message>
    <message>
        <source>Ask the host&apos;s owner for the fingerprint, by another way than this connection. Only if it is the one shown, remove the old key as said above and accept the new one.</source>
        <translation>Erfragen Sie den Fingerabdruck beim Besitzer des Hosts, und zwar auf anderem Weg als über diese Verbindung. Nur wenn er mit dem gezeigten übereinstimmt, entfernen Sie den alten Schlüssel wie oben gesagt und nehmen den neuen an.</translation>
    </message>
    <message>
        <source>If the host&apos;s owner confirms the fingerprint, log in once with ssh, or accept it when you are asked (pilotctl without a terminal: --accept-new-host-keys).</source>
        <translation>Wenn der Besitzer des Hosts den Fingerabdruck bestätigt, melden Sie sich einmal mit ssh an oder nehmen Sie ihn an, wenn Sie gefragt werden (pilotctl ohne Terminal: --accept-new-host-keys).</translation>
    </message>
    <message>
        <source>Add the key to ssh-agent, or give its passphrase when you are asked (pilotctl asks on a terminal alone).</source>
        <translation>Geben Sie den Schlüssel an ssh-agent, oder nennen Sie seine Passphrase, wenn Sie gefragt werden (pilotctl fragt nur auf einem Terminal).</translation>
    </message>
    <message>
        <source>The key&apos;s file is not there: mend the path in the manifest or in ~/.ssh/config.</source>
        <translation>Die Datei des Schlüssels fehlt: Berichtigen Sie den Pfad im Manifest oder in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The server gave up after too many keys: set IdentitiesOnly yes and IdentityFile for this host in ~/.ssh/config.</source>
        <translation>Der Server hat nach zu vielen Schlüsseln aufgelegt: Setzen Sie für diesen Host IdentitiesOnly yes und IdentityFile in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The server takes none of these for this user: is the user right, and is the public key in ~/.ssh/authorized_keys there?</source>
        <translation>Der Server nimmt für diesen Benutzer nichts davon an: Stimmt der Benutzer, und steht der öffentliche Schlüssel dort in ~/.ssh/authorized_keys?</translation>
    </message>
    <message>
        <source>There is no such socket: is the engine installed and running (systemctl status docker), and is the path right? Podman&apos;s is /run/podman/podman.sock.</source>
        <translation>Diesen Socket gibt es nicht: Ist die Engine installiert und läuft sie (systemctl status docker), und stimmt der Pfad? Der von Podman ist /run/podman/podman.sock.</translation>
    </message>
    <message>
        <source>Is the engine running on the host, and does it listen there?</source>
        <translation>Läuft die Engine auf dem Host, und lauscht sie dort?</translation>
    </message>
    <message>
        <source>Is the engine running (systemctl status docker)?</source>
        <translation>Läuft die Engine (systemctl status docker)?</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Jump host</source>
        <translation>Sprung-Host</translation>
    </message>
    <message>
        <source>Host key</source>
        <translation>Host-Schlüssel</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Socket</source>
        <translation>Socket</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Mend ~/.ssh/config, or the ship&apos;s lines in the manifest.</source>
        <translation>Berichtigen Sie ~/.ssh/config oder die Zeilen des Schiffs im Manifest.</translation>
    </message>
    <message>
        <source>Is the name spelt right? It is neither in DNS (or /etc/hosts) nor a Host of ~/.ssh/config.</source>
        <translation>Ist der Name richtig geschrieben? Er steht weder im DNS (oder in /etc/hosts) noch als Host in ~/.ssh/config.</translation>
    </message>
    <message>
        <source>The jump host was reached, but could not go on: does it resolve and reach the target, and does its sshd_config have AllowTcpForwarding yes?</source>
        <translation>Der Sprung-Host wurde erreicht, kam aber nicht weiter: Löst er das Ziel auf und erreicht es, und steht in seiner sshd_config AllowTcpForwarding yes?</translation>
    </message>
    <message>
        <source>Have the certificate renewed, and put in its file&apos;s place: files are read at each connection.</source>
        <translation>Lassen Sie das Zertifikat erneuern und ersetzen Sie die Datei: Dateien werden bei jeder Verbindung gelesen.</translation>
    </message>
    <message>
        <source>Run this on a terminal to be asked for the passphrase, and have it remembered if you like.</source>
        <translation>Nennen Sie die Passphrase, wenn Sie gefragt werden (pilotctl fragt nur auf einem Terminal), und lassen Sie sie auf Wunsch merken.</translation>
    </message>
    <message>
        <source>Compare tls_ca_cert, tls_cert and tls_key with what the engine was started with.</source>
        <translation>Vergleichen Sie tls_ca_cert, tls_cert und tls_key mit dem, womit die Engine gestartet wurde.</translation>
    </message>
    <message>
        <source>Something is there, but it does not answer as an engine: is this its port or socket?</source>
        <translation>Dort ist etwas, aber es antwortet nicht wie eine Engine: Ist das ihr Port oder Socket?</translation>
    </message>
    <message>
        <source>Leave out the ship&apos;s api_version, or give one that the engine speaks.</source>
        <translation>Lassen Sie api_version des Schiffs weg, oder nennen Sie eine, die die Engine spricht.</translation>
    </message>
    <message>
        <source>Ages and the order of log lines will be wrong: set up time synchronisation on the host.</source>
        <translation>Alter und Reihenfolge von Logzeilen werden falsch sein: Richten Sie auf dem Host die Zeitsynchronisation ein.</translation>
    </message>
    <message>
        <source>%1 may use the socket, but nobody listens on it: start the engine (systemctl start docker), and see why it ended (journalctl -u docker).</source>
        <translation>%1 darf den Socket benutzen, aber niemand lauscht daran: Starten Sie die Engine (systemctl start docker), und sehen Sie nach, warum sie endete (journalctl -u docker).</translation>
    </message>
    <message>
        <source>The socket is for %1 alone, and the login is %2&apos;s: log in as %1, or have the engine give its socket to a group (dockerd --group docker) that %2 is in.</source>
        <translation>Der Socket ist nur für %1, angemeldet ist %2: Melden Sie sich als %1 an, oder lassen Sie die Engine ihren Socket einer Gruppe geben (dockerd --group docker), in der %2 ist.</translation>
    </message>
    <message>
        <source>%1 is not in the group %2, which the socket is for. There: sudo usermod -aG %2 %1. It counts from the next login on: of this program, from its next start.</source>
        <translation>%1 ist nicht in der Gruppe %2, für die der Socket ist. Dort: sudo usermod -aG %2 %1. Das gilt ab der nächsten Anmeldung, für dieses Programm also ab seinem nächsten Start.</translation>
    </message>
    <message>
        <source>The user may not use the socket, or not enter a folder on the way to it. Is the user in the group that owns it? If not: sudo usermod -aG docker USER, and log in anew.</source>
        <translation>Der Benutzer darf den Socket nicht benutzen oder einen Ordner auf dem Weg dorthin nicht betreten. Ist er in der Gruppe, der er gehört? Wenn nicht: sudo usermod -aG docker BENUTZER, und neu anmelden.</translation>
    </message>
    <message>
        <source>Is there room for one more session there? See MaxSessions in the host&apos;s sshd_config, and its log (journalctl -u ssh).</source>
        <translation>Ist dort Platz für eine weitere Sitzung? Siehe MaxSessions in der sshd_config des Hosts und sein Protokoll (journalctl -u ssh).</translation>
    </message>
    <message>
        <source>Set %1 in the host&apos;s sshd_config and have it read (systemctl reload ssh). If it is set, see whether the key&apos;s line in ~/.ssh/authorized_keys there says restrict or no-port-forwarding.</source>
        <translation>Setzen Sie %1 in der sshd_config des Hosts und lassen Sie sie neu lesen (systemctl reload ssh). Wenn es gesetzt ist: Steht in der Zeile des Schlüssels in ~/.ssh/authorized_keys dort restrict oder no-port-forwarding?</translation>
    </message>
</context>
<context>
    <name>DoctorPane</name>
    <message>
        <source>Examine again</source>
        <translation>Noch einmal untersuchen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>DraftNotice</name>
    <message>
        <source>Another program has changed the manifest while you have unsaved changes.</source>
        <translation>Ein anderes Programm hat das Manifest geändert, während Sie ungespeicherte Änderungen haben.</translation>
    </message>
    <message>
        <source>Hide the difference</source>
        <translation>Unterschied verbergen</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Unterschied zeigen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Beides nehmen</translation>
    </message>
    <message>
        <source>Theirs and mine are in different places of the file.</source>
        <translation>Die fremde und die eigene Änderung stehen an verschiedenen Stellen der Datei.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Fremde nehmen</translation>
    </message>
    <message>
        <source>Mine can be had back by undo.</source>
        <translation>Die eigene kommt mit „Rückgängig“ zurück.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Eigene behalten</translation>
    </message>
    <message>
        <source>Theirs is written over when you save.</source>
        <translation>Die fremde wird beim Speichern überschrieben.</translation>
    </message>
</context>
<context>
    <name>EngineView</name>
    <message>
        <source>Inspect, as the engine answers</source>
        <translation>Antwort der Engine auf „inspect“</translation>
    </message>
    <message>
        <source>Ask the engine again</source>
        <translation>Die Engine erneut fragen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>The engine did not answer</source>
        <translation>Die Engine hat nicht geantwortet</translation>
    </message>
    <message>
        <source>Asking the engine…</source>
        <translation>Engine wird gefragt …</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
</context>
<context>
    <name>EnvironmentSettings</name>
    <message>
        <source>Environment %1</source>
        <translation>Umgebung %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>yes: %1 lines came to %2 lines of YAML</source>
        <translation>ja: aus %1 Zeilen wurden %2 Zeilen YAML</translation>
    </message>
    <message>
        <source>no: the file is YAML as it stands</source>
        <translation>nein: Die Datei ist YAML, so wie sie ist</translation>
    </message>
    <message>
        <source>Includes</source>
        <translation>Schließt ein</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>%1 ships, %2 services, %3 instances</source>
        <translation>%1 Schiffe, %2 Dienste, %3 Instanzen</translation>
    </message>
    <message>
        <source>Ship defaults</source>
        <translation>Vorgaben für Schiffe</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>every ship says all for itself</source>
        <translation>jedes Schiff sagt alles selbst</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Registries</source>
        <translation>Registrys</translation>
    </message>
    <message>
        <source>logins are those of Docker&apos;s own configuration</source>
        <translation>angemeldet wird mit Dockers eigener Konfiguration</translation>
    </message>
    <message>
        <source>Registry %1</source>
        <translation>Registry %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Login from</source>
        <translation>Anmeldung aus</translation>
    </message>
    <message>
        <source>A failed pull</source>
        <translation>Ein gescheiterter Abruf</translation>
    </message>
    <message numerus="yes">
        <source>is tried %n time(s)</source>
        <translation>
            <numerusform>wird einmal versucht</numerusform>
            <numerusform>wird %n-mal versucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>is tried %n time(s), also on status %1</source>
        <translation>
            <numerusform>wird einmal versucht, auch bei Status %1</numerusform>
            <numerusform>wird %n-mal versucht, auch bei Status %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Auditors</source>
        <translation>Benachrichtigte</translation>
    </message>
    <message>
        <source>nobody is told of runs</source>
        <translation>niemand wird von Läufen benachrichtigt</translation>
    </message>
    <message>
        <source>told of runs, and of every container (debug)</source>
        <translation>über Läufe und jeden Container (debug)</translation>
    </message>
    <message>
        <source>told of runs, and of every failure (info)</source>
        <translation>über Läufe und jeden Fehler (info)</translation>
    </message>
    <message>
        <source>; no warning if that fails</source>
        <translation>; keine Warnung, wenn das misslingt</translation>
    </message>
    <message>
        <source>the manifest</source>
        <translation>dem Manifest</translation>
    </message>
    <message>
        <source>docker-credential-%1, named in %2</source>
        <translation>docker-credential-%1, genannt in %2</translation>
    </message>
    <message>
        <source>nowhere: it is asked without a login</source>
        <translation>nirgends: gefragt wird ohne Anmeldung</translation>
    </message>
    <message>
        <source>stored credentials</source>
        <translation>gespeicherte Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>EnvironmentSettingsView</name>
    <message>
        <source>Settings of the environment</source>
        <translation>Einstellungen der Umgebung</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1: is %2, should be %3</source>
        <translation>%1: ist %2, soll %3 sein</translation>
    </message>
    <message>
        <source>%1: %2, from %3</source>
        <translation>%1: %2, aus %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FilterMenu</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Choose what is shown by status, ship, service or label</source>
        <translation>Auswählen, was gezeigt wird: nach Status, Schiff, Dienst oder Label</translation>
    </message>
</context>
<context>
    <name>FilterTerms</name>
    <message>
        <source>What is shown</source>
        <translation>Was gezeigt wird</translation>
    </message>
</context>
<context>
    <name>FoundEngines</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>local podman</source>
        <translation>lokales Podman</translation>
    </message>
    <message>
        <source>local engine</source>
        <translation>lokale Engine</translation>
    </message>
    <message>
        <source>environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>docker context</source>
        <translation>Docker-Kontext</translation>
    </message>
    <message>
        <source>docker context, TLS</source>
        <translation>Docker-Kontext, TLS</translation>
    </message>
    <message>
        <source>ssh host</source>
        <translation>SSH-Host</translation>
    </message>
</context>
<context>
    <name>FoundFailure</name>
    <message>
        <source>The lines that make it a ship of a manifest:</source>
        <translation>Die Zeilen, die es zum Schiff eines Manifests machen:</translation>
    </message>
    <message>
        <source>Lines for a manifest</source>
        <translation>Zeilen für ein Manifest</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>No engine&apos;s socket, no docker context and no ssh host was found.</source>
        <translation>Weder der Socket einer Engine noch ein Docker-Kontext oder ein SSH-Host wurde gefunden.</translation>
    </message>
    <message>
        <source>asking…</source>
        <translation>wird gefragt …</translation>
    </message>
    <message>
        <source>Import from this computer</source>
        <translation>Von diesem Rechner übernehmen</translation>
    </message>
    <message>
        <source>Tick what is to be a ship, or open one to see what runs there. None is contacted before, and nothing is changed.</source>
        <translation>Haken Sie an, was ein Schiff sein soll, oder öffnen Sie eines, um zu sehen, was dort läuft. Vorher wird keines angesprochen, und nichts wird geändert.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>Import what is ticked</source>
        <translation>Angehakte übernehmen</translation>
    </message>
    <message numerus="yes">
        <source>Import %n ship(s)</source>
        <translation>
            <numerusform>%n Schiff übernehmen</numerusform>
            <numerusform>%n Schiffe übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeaderCell</name>
    <message>
        <source>Sort by this column</source>
        <translation>Nach dieser Spalte sortieren</translation>
    </message>
    <message>
        <source>Sorted, descending</source>
        <translation>Sortiert, absteigend</translation>
    </message>
    <message>
        <source>Sorted, ascending</source>
        <translation>Sortiert, aufsteigend</translation>
    </message>
</context>
<context>
    <name>HeldNotice</name>
    <message>
        <source>Not written: %1</source>
        <translation>Nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Gives up what was typed and is not written, %1 in all</source>
        <translation>Gibt auf, was eingegeben und nicht geschrieben ist, insgesamt %1</translation>
    </message>
</context>
<context>
    <name>Impact</name>
    <message>
        <source>requires %1</source>
        <translation>benötigt %1</translation>
    </message>
    <message>
        <source>wants to know of %1</source>
        <translation>will von %1 wissen</translation>
    </message>
    <message>
        <source>uses the volumes of %1</source>
        <translation>nutzt die Volumes von %1</translation>
    </message>
    <message>
        <source>is linked to %1</source>
        <translation>hat einen Link zu %1</translation>
    </message>
    <message>
        <source>uses the network of %1</source>
        <translation>nutzt das Netz von %1</translation>
    </message>
    <message>
        <source>%1, on %2</source>
        <comment>requires db, on prod-1</comment>
        <translation>%1, auf %2</translation>
    </message>
    <message>
        <source>%1 stay</source>
        <comment>names of instances</comment>
        <translation>%1 bleiben</translation>
    </message>
    <message>
        <source>nobody knows of %1</source>
        <comment>names of instances</comment>
        <translation>von %1 weiß niemand</translation>
    </message>
    <message>
        <source>nothing healthy is left</source>
        <translation>nichts Gesundes bleibt übrig</translation>
    </message>
    <message>
        <source>any port</source>
        <translation>irgendein Port</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) lose a hard dependency</source>
        <translation>
            <numerusform>%n Instanz verliert eine harte Abhängigkeit</numerusform>
            <numerusform>%n Instanzen verlieren eine harte Abhängigkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n go(es) on with addresses that lead nowhere</source>
        <translation>
            <numerusform>%n läuft weiter mit Adressen, die ins Leere führen</numerusform>
            <numerusform>%n laufen weiter mit Adressen, die ins Leere führen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n port(s) go dark</source>
        <translation>
            <numerusform>%n Port antwortet nicht mehr</numerusform>
            <numerusform>%n Ports antworten nicht mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anonymous volume(s) are lost</source>
        <translation>
            <numerusform>%n anonymes Volume geht verloren</numerusform>
            <numerusform>%n anonyme Volumes gehen verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody else notices</source>
        <translation>niemand sonst merkt etwas</translation>
    </message>
    <message>
        <source>By the manifest alone: no ship was seen.</source>
        <translation>Nur nach dem Manifest: Kein Schiff wurde gesehen.</translation>
    </message>
    <message>
        <source>By what the ships say now.</source>
        <translation>Nach dem, was die Schiffe jetzt sagen.</translation>
    </message>
    <message>
        <source>By what the ships say now, but for %1.</source>
        <translation>Nach dem, was die Schiffe jetzt sagen, außer %1.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Lose a hard dependency</source>
        <translation>Verlieren eine harte Abhängigkeit</translation>
    </message>
    <message>
        <source>Go on with addresses that lead nowhere</source>
        <translation>Laufen weiter mit Adressen, die ins Leere führen</translation>
    </message>
    <message>
        <source>Ports that go dark</source>
        <translation>Ports, die nicht mehr antworten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>port of instance</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Anonymous volumes that are lost</source>
        <translation>Anonyme Volumes, die verloren gehen</translation>
    </message>
</context>
<context>
    <name>ImpactPane</name>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>InspectorHeader</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>InspectorLog</name>
    <message>
        <source>No line yet</source>
        <translation>Noch keine Zeile</translation>
    </message>
</context>
<context>
    <name>InspectorPane</name>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>Select an instance, a service or a ship to see it from all sides.</source>
        <translation>Eine Instanz, einen Dienst oder ein Schiff auswählen, um alles darüber zu sehen.</translation>
    </message>
    <message>
        <source>Sides of %1</source>
        <translation>Ansichten von %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Open log</source>
        <translation>Log öffnen</translation>
    </message>
    <message>
        <source>Restart…</source>
        <translation>Neu starten …</translation>
    </message>
    <message>
        <source>Shows the plan first</source>
        <translation>Zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Overview of %1</source>
        <translation>Überblick über %1</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
</context>
<context>
    <name>InstanceHeader</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
</context>
<context>
    <name>InstanceRow</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>InstancesPage</name>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Filter instances</source>
        <translation>Instanzen filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Which instances</source>
        <translation>Welche Instanzen</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Not as it should be %1</source>
        <translation>Auffällig %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Instances, %1 rows</source>
        <translation>Instanzen, %1 Zeilen</translation>
    </message>
    <message>
        <source>The manifest names no instance</source>
        <translation>Das Manifest nennt keine Instanz</translation>
    </message>
    <message>
        <source>No instance matches the filter</source>
        <translation>Keine Instanz passt zum Filter</translation>
    </message>
    <message>
        <source>Everything is as it should be</source>
        <translation>Alles ist, wie es sein soll</translation>
    </message>
    <message>
        <source>Esc in the filter empties it.</source>
        <translation>Esc leert den Filter.</translation>
    </message>
</context>
<context>
    <name>KeyDescription</name>
    <message>
        <source>Pilothouse does not know this key, and ignores it.</source>
        <translation>Pilothouse kennt diesen Schlüssel nicht und übergeht ihn.</translation>
    </message>
    <message>
        <source>How often it is tried, once a second.</source>
        <translation>Wie oft es versucht wird, einmal in der Sekunde.</translation>
    </message>
    <message>
        <source>The instance&apos;s port that has to answer, by its name.</source>
        <translation>Der Port der Instanz, der antworten muss, mit seinem Namen.</translation>
    </message>
    <message>
        <source>The instance&apos;s port that is asked: its name, or a number.</source>
        <translation>Der Port der Instanz, der gefragt wird: sein Name oder eine Zahl.</translation>
    </message>
    <message>
        <source>What is asked for.</source>
        <translation>Wonach gefragt wird.</translation>
    </message>
    <message>
        <source>What the answer has to match; without it, the status has to be 200.</source>
        <translation>Worauf die Antwort passen muss; ohne dies muss der Status 200 sein.</translation>
    </message>
    <message>
        <source>How long it is tried.</source>
        <translation>Wie lange es versucht wird.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>With or without TLS.</source>
        <translation>Mit oder ohne TLS.</translation>
    </message>
    <message>
        <source>How it is asked.</source>
        <translation>Wie gefragt wird.</translation>
    </message>
    <message>
        <source>Who is asked, if not the ship&apos;s address.</source>
        <translation>Wer gefragt wird, wenn nicht die Adresse des Schiffs.</translation>
    </message>
    <message>
        <source>More about the request: headers, params, auth, verify, timeout and others.</source>
        <translation>Mehr zur Anfrage: headers, params, auth, verify, timeout und andere.</translation>
    </message>
    <message>
        <source>A program on this computer that has to end with 0.</source>
        <translation>Ein Programm auf diesem Rechner, das mit 0 enden muss.</translation>
    </message>
    <message>
        <source>How the program is told the instance&apos;s variables.</source>
        <translation>Wie das Programm die Variablen der Instanz erfährt.</translation>
    </message>
    <message>
        <source>A program in the container that has to end with 0.</source>
        <translation>Ein Programm im Container, das mit 0 enden muss.</translation>
    </message>
    <message>
        <source>How long nothing happens.</source>
        <translation>Wie lange nichts geschieht.</translation>
    </message>
    <message>
        <source>The ship it runs on.</source>
        <translation>Das Schiff, auf dem sie läuft.</translation>
    </message>
    <message>
        <source>Its image, if it is not the service&apos;s.</source>
        <translation>Ihr Image, wenn es nicht das des Dienstes ist.</translation>
    </message>
    <message>
        <source>What it runs instead of the image&apos;s command; no shell looks at it.</source>
        <translation>Was sie statt des Befehls aus dem Image ausführt; keine Shell sieht es an.</translation>
    </message>
    <message>
        <source>The old name of command.</source>
        <translation>Der alte Name von command.</translation>
    </message>
    <message>
        <source>Named ports: exposed:external, that is container:ship. The service&apos;s come first.</source>
        <translation>Benannte Ports: exposed:external, also Container:Schiff. Die des Dienstes kommen zuerst.</translation>
    </message>
    <message>
        <source>Its variables; they come after the service&apos;s.</source>
        <translation>Ihre Variablen; sie kommen nach denen des Dienstes.</translation>
    </message>
    <message>
        <source>Files with variables, NAME=value on each line; env comes after them.</source>
        <translation>Dateien mit Variablen, NAME=Wert in jeder Zeile; env kommt danach.</translation>
    </message>
    <message>
        <source>What of the ship it sees: path or volume: path in the container.</source>
        <translation>Was sie vom Schiff sieht: Pfad oder Volume: Pfad im Container.</translation>
    </message>
    <message>
        <source>Paths in the container that get a volume without a name, lost with the container.</source>
        <translation>Pfade im Container, die ein Volume ohne Namen bekommen; es geht mit dem Container verloren.</translation>
    </message>
    <message>
        <source>Instances on the same ship whose volumes it shares.</source>
        <translation>Instanzen auf demselben Schiff, deren Volumes sie mitbenutzt.</translation>
    </message>
    <message>
        <source>How much it may take of its ship.</source>
        <translation>Wie viel sie von ihrem Schiff nehmen darf.</translation>
    </message>
    <message>
        <source>When the engine starts it again by itself; on-failure:3 gives up after three times.</source>
        <translation>Wann die Engine sie von selbst wieder startet; on-failure:3 gibt nach drei Malen auf.</translation>
    </message>
    <message>
        <source>How long it may take to stop before it is killed.</source>
        <translation>Wie lange sie zum Anhalten brauchen darf, bevor sie abgebrochen wird.</translation>
    </message>
    <message>
        <source>Its network: bridge, host, none, container:NAME, or the name of one on the ship.</source>
        <translation>Ihr Netz: bridge, host, none, container:NAME oder der Name eines Netzes auf dem Schiff.</translation>
    </message>
    <message>
        <source>The name servers it asks.</source>
        <translation>Die Nameserver, die sie fragt.</translation>
    </message>
    <message>
        <source>Host names it knows besides: an address, or {ship: NAME} for a ship&apos;s.</source>
        <translation>Rechnernamen, die sie außerdem kennt: eine Adresse, oder {ship: NAME} für die eines Schiffs.</translation>
    </message>
    <message>
        <source>Instances on the same ship that it knows under another name.</source>
        <translation>Instanzen auf demselben Schiff, die sie unter einem anderen Namen kennt.</translation>
    </message>
    <message>
        <source>Who it runs as in the container: a name or a number, perhaps with a group.</source>
        <translation>Als wer sie im Container läuft: ein Name oder eine Zahl, vielleicht mit einer Gruppe.</translation>
    </message>
    <message>
        <source>Where in the container it begins: a path from /.</source>
        <translation>Wo im Container sie beginnt: ein Pfad ab /.</translation>
    </message>
    <message>
        <source>Gives it all rights on its ship.</source>
        <translation>Gibt ihr alle Rechte auf ihrem Schiff.</translation>
    </message>
    <message>
        <source>Rights of the kernel that it gets besides.</source>
        <translation>Rechte im Kernel, die sie außerdem bekommt.</translation>
    </message>
    <message>
        <source>Rights of the kernel that are taken from it.</source>
        <translation>Rechte im Kernel, die ihr genommen werden.</translation>
    </message>
    <message>
        <source>Options for SELinux, AppArmor and seccomp.</source>
        <translation>Optionen für SELinux, AppArmor und seccomp.</translation>
    </message>
    <message>
        <source>Limits of its processes: a number, or {soft, hard}.</source>
        <translation>Grenzen für ihre Prozesse: eine Zahl oder {soft, hard}.</translation>
    </message>
    <message>
        <source>Notes on the container for other programs to read.</source>
        <translation>Vermerke am Container, die andere Programme lesen.</translation>
    </message>
    <message>
        <source>Where the engine writes its output: a driver&apos;s name, or a plugin&apos;s.</source>
        <translation>Wohin die Engine ihre Ausgabe schreibt: der Name eines Treibers oder eines Plugins.</translation>
    </message>
    <message>
        <source>Options for the log driver.</source>
        <translation>Optionen für den Log-Treiber.</translation>
    </message>
    <message>
        <source>Checks that hold up what comes next until they pass, besides the service&apos;s.</source>
        <translation>Prüfungen, die das Nächste aufhalten, bis sie bestehen; neben denen des Dienstes.</translation>
    </message>
    <message>
        <source>Has no effect any more: no engine has used it since Docker 1.10.</source>
        <translation>Bewirkt nichts mehr: Seit Docker 1.10 benutzt es keine Engine.</translation>
    </message>
    <message>
        <source>The image of every instance that names none of its own.</source>
        <translation>Das Image jeder Instanz, die kein eigenes nennt.</translation>
    </message>
    <message>
        <source>The containers of the service, by name.</source>
        <translation>Die Container des Dienstes, mit Namen.</translation>
    </message>
    <message>
        <source>Services that must be up first; their addresses come as variables.</source>
        <translation>Dienste, die zuerst laufen müssen; ihre Adressen kommen als Variablen.</translation>
    </message>
    <message>
        <source>Services whose addresses come as variables, whether they are up or not.</source>
        <translation>Dienste, deren Adressen als Variablen kommen, ob sie laufen oder nicht.</translation>
    </message>
    <message>
        <source>Leaves the service out when nothing is named.</source>
        <translation>Lässt den Dienst aus, wenn nichts genannt ist.</translation>
    </message>
    <message>
        <source>Named ports of every instance: exposed:external, that is container:ship.</source>
        <translation>Benannte Ports jeder Instanz: exposed:external, also Container:Schiff.</translation>
    </message>
    <message>
        <source>Variables of every instance.</source>
        <translation>Variablen jeder Instanz.</translation>
    </message>
    <message>
        <source>How much each instance may take of its ship.</source>
        <translation>Wie viel jede Instanz von ihrem Schiff nehmen darf.</translation>
    </message>
    <message>
        <source>Checks of every instance that hold up what comes next until they pass.</source>
        <translation>Prüfungen jeder Instanz, die das Nächste aufhalten, bis sie bestehen.</translation>
    </message>
    <message>
        <source>Most memory: a number with k, m or g.</source>
        <translation>Höchstens so viel Speicher: eine Zahl mit k, m oder g.</translation>
    </message>
    <message>
        <source>Most memory and swap together; -1 sets no limit.</source>
        <translation>Höchstens so viel Speicher und Swap zusammen; -1 setzt keine Grenze.</translation>
    </message>
    <message>
        <source>Its share of the CPU against others on the ship, of which each has 1024 unless it says so.</source>
        <translation>Ihr Anteil an der CPU gegenüber anderen auf dem Schiff; jede hat 1024, wenn sie nichts sagt.</translation>
    </message>
    <message>
        <source>shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <source>The port in the container: N or N-M, perhaps with /udp.</source>
        <translation>Der Port im Container: N oder N-M, vielleicht mit /udp.</translation>
    </message>
    <message>
        <source>The port on the ship, or [address, port].</source>
        <translation>Der Port auf dem Schiff, oder [Adresse, Port].</translation>
    </message>
    <message>
        <source>The path in the container.</source>
        <translation>Der Pfad im Container.</translation>
    </message>
    <message>
        <source>What it may do there: ro only reads.</source>
        <translation>Was sie dort darf: ro liest nur.</translation>
    </message>
    <message>
        <source>The limit that counts until the process raises it.</source>
        <translation>Die Grenze, die gilt, bis der Prozess sie anhebt.</translation>
    </message>
    <message>
        <source>The limit that it may raise it to.</source>
        <translation>Die Grenze, bis zu der er sie anheben darf.</translation>
    </message>
    <message>
        <source>Which version of the dialect the manifest speaks.</source>
        <translation>Welche Fassung des Dialekts das Manifest spricht.</translation>
    </message>
    <message>
        <source>The environment&apos;s name; containers are told it as MAESTRO_ENVIRONMENT_NAME.</source>
        <translation>Der Name der Umgebung; Container erfahren ihn als MAESTRO_ENVIRONMENT_NAME.</translation>
    </message>
    <message>
        <source>Where images come from, and the logins there.</source>
        <translation>Woher Images kommen, und die Anmeldungen dort.</translation>
    </message>
    <message>
        <source>Who knows the ships; the manifest itself is the only one there is.</source>
        <translation>Wer die Schiffe kennt; außer dem Manifest selbst gibt es niemanden.</translation>
    </message>
    <message>
        <source>What counts for every ship that does not say otherwise.</source>
        <translation>Was für jedes Schiff gilt, das nichts anderes sagt.</translation>
    </message>
    <message>
        <source>The hosts with an engine, by name.</source>
        <translation>Die Rechner mit einer Engine, mit Namen.</translation>
    </message>
    <message>
        <source>What runs on the ships, by name.</source>
        <translation>Was auf den Schiffen läuft, mit Namen.</translation>
    </message>
    <message>
        <source>Who is told of every change: a list of auditors.</source>
        <translation>Wer von jeder Änderung erfährt: eine Liste von Auditoren.</translation>
    </message>
    <message>
        <source>From 2 on, a volume is written host: container; in 1 the other way round.</source>
        <translation>Ab 2 wird ein Volume Rechner: Container geschrieben, in 1 umgekehrt.</translation>
    </message>
    <message>
        <source>The address that containers and checks are told, and where the engine is reached unless endpoint says otherwise.</source>
        <translation>Die Adresse, die Container und Prüfungen erfahren, und unter der die Engine erreicht wird, wenn endpoint nichts anderes sagt.</translation>
    </message>
    <message>
        <source>The address at which the engine is reached, if it is not the ship&apos;s ip; also ssh://user@host.</source>
        <translation>Die Adresse, unter der die Engine erreicht wird, wenn es nicht die ip des Schiffs ist; auch ssh://user@host.</translation>
    </message>
    <message>
        <source>The engine&apos;s TCP port: 2375, or 2376 with TLS.</source>
        <translation>Der TCP-Port der Engine: 2375, mit TLS 2376.</translation>
    </message>
    <message>
        <source>The engine&apos;s socket, if it runs on this computer.</source>
        <translation>Der Socket der Engine, wenn sie auf diesem Rechner läuft.</translation>
    </message>
    <message>
        <source>Reaches the engine&apos;s port through an SSH login.</source>
        <translation>Erreicht den Port der Engine über eine SSH-Anmeldung.</translation>
    </message>
    <message>
        <source>Speaks TLS with the engine, with a certificate of our own.</source>
        <translation>Spricht TLS mit der Engine, mit einem eigenen Zertifikat.</translation>
    </message>
    <message>
        <source>Demands a certificate from the engine that the authority has signed.</source>
        <translation>Verlangt von der Engine ein Zertifikat, das die Zertifizierungsstelle unterschrieben hat.</translation>
    </message>
    <message>
        <source>The authority&apos;s certificate; without one, those that the system trusts.</source>
        <translation>Das Zertifikat der Zertifizierungsstelle; ohne eines gelten die, denen das System traut.</translation>
    </message>
    <message>
        <source>Our certificate for the engine.</source>
        <translation>Unser Zertifikat für die Engine.</translation>
    </message>
    <message>
        <source>The private key of our certificate.</source>
        <translation>Der private Schlüssel unseres Zertifikats.</translation>
    </message>
    <message>
        <source>The version of the Engine API to speak; auto asks the engine.</source>
        <translation>Die Version der Engine API, die gesprochen wird; auto fragt die Engine.</translation>
    </message>
    <message>
        <source>How long one call to the engine may take; 0 leaves it to Pilothouse.</source>
        <translation>Wie lange ein Aufruf der Engine dauern darf; 0 überlässt es Pilothouse.</translation>
    </message>
    <message>
        <source>Has no effect any more: it is TLS 1.2 or newer.</source>
        <translation>Bewirkt nichts mehr: Es ist TLS 1.2 oder neuer.</translation>
    </message>
    <message>
        <source>Who logs in.</source>
        <translation>Wer sich anmeldet.</translation>
    </message>
    <message>
        <source>The private key to log in with.</source>
        <translation>Der private Schlüssel für die Anmeldung.</translation>
    </message>
    <message>
        <source>The SSH server&apos;s port.</source>
        <translation>Der Port des SSH-Servers.</translation>
    </message>
    <message>
        <source>The registry&apos;s address.</source>
        <translation>Die Adresse der Registry.</translation>
    </message>
    <message>
        <source>Who asks for images there.</source>
        <translation>Wer dort nach Images fragt.</translation>
    </message>
    <message>
        <source>The password; better kept among the stored credentials than in the manifest.</source>
        <translation>Das Passwort; es steht besser bei den gespeicherten Zugangsdaten als im Manifest.</translation>
    </message>
    <message>
        <source>The account&apos;s address, which some registries ask for.</source>
        <translation>Die Adresse des Kontos, nach der manche Registry fragt.</translation>
    </message>
    <message>
        <source>When a refused pull is tried again.</source>
        <translation>Wann ein abgewiesenes Holen noch einmal versucht wird.</translation>
    </message>
    <message>
        <source>How often a pull is tried in all.</source>
        <translation>Wie oft insgesamt geholt wird.</translation>
    </message>
    <message>
        <source>The HTTP status codes after which it is tried again.</source>
        <translation>Die HTTP-Statuscodes, nach denen es noch einmal versucht wird.</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Ctrl 1 … Ctrl 7</source>
        <translation>Strg 1 … Strg 7</translation>
    </message>
    <message>
        <source>Map to Settings</source>
        <translation>Karte bis Einstellungen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Palette: every action, every object</source>
        <translation>Palette: jede Aktion, jedes Objekt</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <translation>Strg R</translation>
    </message>
    <message>
        <source>Ask all ships anew</source>
        <translation>Alle Schiffe neu abfragen</translation>
    </message>
    <message>
        <source>Ctrl ⏎</source>
        <translation>Strg ⏎</translation>
    </message>
    <message>
        <source>Apply the plan, on the Plan page</source>
        <translation>Plan anwenden, auf der Seite „Plan“</translation>
    </message>
    <message>
        <source>Ctrl F, /</source>
        <translation>Strg F, /</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>Fit the map</source>
        <translation>Karte einpassen</translation>
    </message>
    <message>
        <source>Ctrl `</source>
        <translation>Strg `</translation>
    </message>
    <message>
        <source>Dock: problems, run, logs</source>
        <translation>Dock: Probleme, Lauf, Logs</translation>
    </message>
    <message>
        <source>Ctrl I</source>
        <translation>Strg I</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Arrows, Enter</source>
        <translation>Pfeiltasten, Eingabe</translation>
    </message>
    <message>
        <source>Walk and open</source>
        <translation>Bewegen und öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close, clear</source>
        <translation>Schließen, leeren</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>This sheet</source>
        <translation>Diese Übersicht</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
    <message>
        <source>Take back the last edit of the manifest</source>
        <translation>Letzte Änderung am Manifest zurücknehmen</translation>
    </message>
    <message>
        <source>N, D, B</source>
        <translation>N, D, B</translation>
    </message>
    <message>
        <source>Map: what it needs, what needs it, both</source>
        <translation>Karte: was es benötigt, wer es benötigt, beides</translation>
    </message>
    <message>
        <source>Ins, F2, Del</source>
        <translation>Einfg, F2, Entf</translation>
    </message>
    <message>
        <source>Map: add, edit, remove from the manifest</source>
        <translation>Karte: ins Manifest hinzufügen, ändern, daraus entfernen</translation>
    </message>
    <message>
        <source>Tick a change of the plan; fold on the map</source>
        <translation>Eine Änderung des Plans abhaken; auf der Karte einklappen</translation>
    </message>
    <message>
        <source>Ctrl Shift F</source>
        <translation>Strg Umschalt F</translation>
    </message>
    <message>
        <source>Map: filter by status, ship, service, label</source>
        <translation>Karte: nach Status, Schiff, Dienst, Label filtern</translation>
    </message>
    <message>
        <source>Alt arrows</source>
        <translation>Alt Pfeile</translation>
    </message>
    <message>
        <source>Map: move the card, as dragging its title</source>
        <translation>Karte: Feld verschieben, wie am Titel gezogen</translation>
    </message>
    <message>
        <source>Ctrl E, Ctrl S</source>
        <translation>Strg E, Strg S</translation>
    </message>
    <message>
        <source>Text of the manifest: beside the map, save it</source>
        <translation>Text des Manifests: neben der Karte, speichern</translation>
    </message>
    <message>
        <source>F8, Ctrl ., Ctrl G</source>
        <translation>F8, Strg ., Strg G</translation>
    </message>
    <message>
        <source>Text: next problem, mend it, go to a line</source>
        <translation>Text: nächstes Problem, beheben, zu einer Zeile</translation>
    </message>
    <message>
        <source>Ctrl N, Ctrl O</source>
        <translation>Strg N, Strg O</translation>
    </message>
    <message>
        <source>New manifest, open one</source>
        <translation>Neues Manifest, eines öffnen</translation>
    </message>
</context>
<context>
    <name>LeaveDraft</name>
    <message>
        <source>%1 has unsaved changes</source>
        <translation>%1 hat ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Closed without saving, what was typed since the last save is lost.</source>
        <translation>Wird ohne Speichern geschlossen, ist verloren, was seit dem letzten Speichern getippt wurde.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Ohne Speichern schließen</translation>
    </message>
    <message>
        <source>Save and close</source>
        <translation>Speichern und schließen</translation>
    </message>
    <message>
        <source>%1 has entries that are not written</source>
        <translation>In %1 ist Eingegebenes nicht geschrieben</translation>
    </message>
    <message>
        <source>What was typed into these fields cannot be written as it is, and is lost with the window.</source>
        <translation>Was in diesen Feldern steht, kann so nicht geschrieben werden und geht mit dem Fenster verloren.</translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Ohne sie schließen</translation>
    </message>
</context>
<context>
    <name>LeaveRun</name>
    <message>
        <source>A run is under way</source>
        <translation>Ein Lauf ist unterwegs</translation>
    </message>
    <message>
        <source>Stopped, it finishes what is under way and starts nothing more; then the window closes.</source>
        <translation>Gestoppt führt er zu Ende, was unterwegs ist, und beginnt nichts weiter; dann schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Stoppen und schließen</translation>
    </message>
    <message>
        <source>Keep sailing</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>LifecycleRow</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Edit this check</source>
        <translation>Diese Prüfung bearbeiten</translation>
    </message>
</context>
<context>
    <name>LifecycleView</name>
    <message>
        <source>Lifecycle checks, %1</source>
        <translation>Prüfungen, %1</translation>
    </message>
    <message>
        <source>No checks</source>
        <translation>Keine Prüfungen</translation>
    </message>
    <message>
        <source>A check holds a start or a stop up until it passes: a port that answers, a page that says 200, a program that ends with 0.</source>
        <translation>Eine Prüfung hält einen Start oder Halt auf, bis sie gelingt: ein Port, der antwortet, eine Seite mit Status 200, ein Programm, das mit 0 endet.</translation>
    </message>
    <message>
        <source>Write one under “lifecycle” of %1 (%2), or of its service (%3) for all its instances.</source>
        <translation>Geschrieben wird sie unter „lifecycle“ von %1 (%2), oder beim Dienst (%3) für alle seine Instanzen.</translation>
    </message>
    <message>
        <source>Add a check…</source>
        <translation>Prüfung hinzufügen …</translation>
    </message>
</context>
<context>
    <name>LineLink</name>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
</context>
<context>
    <name>LogChips</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Do not follow %1</source>
        <translation>%1 nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>+ Add</source>
        <translation>+ Hinzufügen</translation>
    </message>
    <message>
        <source>Follow one more instance</source>
        <translation>Eine weitere Instanz verfolgen</translation>
    </message>
    <message>
        <source>Follow selection</source>
        <translation>Auswahl verfolgen</translation>
    </message>
    <message>
        <source>Follow what is selected on the map or in a table instead</source>
        <translation>Stattdessen verfolgen, was auf der Karte oder in einer Tabelle ausgewählt ist</translation>
    </message>
</context>
<context>
    <name>LogDetail</name>
    <message>
        <source>Selected lines</source>
        <translation>Ausgewählte Zeilen</translation>
    </message>
    <message>
        <source>Copy selected lines</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LogFindBar</name>
    <message>
        <source>Find in the log</source>
        <translation>Im Log suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>What becomes of lines that do not match</source>
        <translation>Was mit Zeilen geschieht, die nicht passen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>%L1 of %L2 lines</source>
        <translation>%L1 von %L2 Zeilen</translation>
    </message>
    <message>
        <source>%L1 lines</source>
        <translation>%L1 Zeilen</translation>
    </message>
    <message>
        <source>Lowest level shown</source>
        <translation>Niedrigste angezeigte Stufe</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
</context>
<context>
    <name>LogPicker</name>
    <message>
        <source>Find an instance to follow</source>
        <translation>Eine Instanz zum Verfolgen suchen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
</context>
<context>
    <name>LogRow</name>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log, %1 lines</source>
        <translation>Log, %1 Zeilen</translation>
    </message>
    <message>
        <source>▾ %L1 new lines</source>
        <translation>▾ %L1 neue Zeilen</translation>
    </message>
    <message>
        <source>Go to the end and follow</source>
        <translation>Ans Ende springen und folgen</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
</context>
<context>
    <name>LogsPage</name>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Follow the end or read on</source>
        <translation>Dem Ende folgen oder in Ruhe lesen</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>No instance is followed</source>
        <translation>Keine Instanz wird verfolgt</translation>
    </message>
    <message>
        <source>No line passes the filter</source>
        <translation>Keine Zeile passt zum Filter</translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation>Noch keine Zeile</translation>
    </message>
    <message>
        <source>Add instances, or follow what is selected on the map.</source>
        <translation>Instanzen hinzufügen oder verfolgen, was auf der Karte ausgewählt ist.</translation>
    </message>
</context>
<context>
    <name>LossBox</name>
    <message numerus="yes">
        <source>%n change(s) lose data</source>
        <translation>
            <numerusform>%n Änderung verliert Daten</numerusform>
            <numerusform>%n Änderungen verlieren Daten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 – Pilothouse</source>
        <translation>%1 – Pilothouse</translation>
    </message>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>It stands in %1, line %2.</source>
        <translation>Es steht in %1, Zeile %2.</translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>out of reach</source>
        <translation>außer Reichweite</translation>
    </message>
    <message>
        <source>seen %1 ago</source>
        <translation>gesehen vor %1</translation>
    </message>
    <message>
        <source>running, drifted</source>
        <translation>in Betrieb, abgewichen</translation>
    </message>
    <message>
        <source>running, drifted: %1</source>
        <translation>in Betrieb, abgewichen: %1</translation>
    </message>
    <message>
        <source>%1, service %2, on ship %3, %4</source>
        <translation>%1, Dienst %2, auf Schiff %3, %4</translation>
    </message>
    <message>
        <source>ship %1</source>
        <translation>Schiff %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s)</source>
        <translation>
            <numerusform>%n Instanz</numerusform>
            <numerusform>%n Instanzen</numerusform>
        </translation>
    </message>
    <message>
        <source>focus: %1, what runs on it</source>
        <translation>Fokus: %1 und was darauf läuft</translation>
    </message>
    <message>
        <source>focus: %1, needs and needed by</source>
        <translation>Fokus: %1 mit Umfeld</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
</context>
<context>
    <name>MapBar</name>
    <message>
        <source>Arrangement</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>By dependency</source>
        <translation>Nach Abhängigkeit</translation>
    </message>
    <message>
        <source>By ship</source>
        <translation>Nach Schiff</translation>
    </message>
    <message>
        <source>What is lit</source>
        <translation>Was hervorgehoben ist</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not as it should be %1</source>
        <translation>Auffällig %1</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Find on the map</source>
        <translation>Auf der Karte suchen</translation>
    </message>
    <message>
        <source>Find  /</source>
        <translation>Suche  /</translation>
    </message>
    <message>
        <source>Focus</source>
        <translation>Fokus</translation>
    </message>
    <message>
        <source>Only what the selected service needs (N); what needs it (D); both (B)</source>
        <translation>Nur was der gewählte Dienst benötigt (N); was ihn benötigt (D); beides (B)</translation>
    </message>
    <message>
        <source>Select a service or an instance first</source>
        <translation>Zuerst einen Dienst oder eine Instanz wählen</translation>
    </message>
    <message>
        <source>Show the whole map (F)</source>
        <translation>Die ganze Karte zeigen (F)</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle ausklappen</translation>
    </message>
    <message>
        <source>Fold all; Space folds what is selected</source>
        <translation>Alle einklappen; die Leertaste klappt die Auswahl ein</translation>
    </message>
    <message>
        <source>Export the map as SVG or PNG</source>
        <translation>Karte als SVG oder PNG exportieren</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Who notices if what is selected is stopped, restarted or removed</source>
        <translation>Wer es merkt, wenn das Ausgewählte gestoppt, neu gestartet oder entfernt wird</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten …</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Rename, move, tie or remove what is selected (F2, Del); Insert adds</source>
        <translation>Umbenennen, verlegen, verbinden oder entfernen, was gewählt ist (F2, Entf); Einfg fügt hinzu</translation>
    </message>
    <message>
        <source>A ship, a service or an instance (Insert)</source>
        <translation>Ein Schiff, einen Dienst oder eine Instanz (Einfg)</translation>
    </message>
    <message>
        <source>Show only some statuses, ships, services or labels (Ctrl+Shift+F)</source>
        <translation>Nur manche Status, Schiffe, Dienste oder Labels zeigen (Strg+Umschalt+F)</translation>
    </message>
    <message>
        <source>The manifest&apos;s text beside the map (Ctrl E)</source>
        <translation>Der Text des Manifests neben der Karte (Strg E)</translation>
    </message>
    <message>
        <source>Put the cards that were moved back where the layout has them</source>
        <translation>Verschobene Felder zurück an ihren Platz in der Anordnung</translation>
    </message>
</context>
<context>
    <name>MapFilterBar</name>
    <message>
        <source>Filter of the map</source>
        <translation>Filter der Karte</translation>
    </message>
    <message>
        <source>Filter the map</source>
        <translation>Karte filtern</translation>
    </message>
    <message>
        <source>status:failed ship:prod-2 label:tier=front pay</source>
        <translation>status:failed ship:prod-2 label:tier=front pay</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>MapFocusBar</name>
    <message>
        <source>Focus of the map</source>
        <translation>Fokus der Karte</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was er benötigt</translation>
    </message>
    <message>
        <source>What needs it</source>
        <translation>Was ihn benötigt</translation>
    </message>
    <message>
        <source>Hide text</source>
        <translation>Text verbergen</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>The tree of names, as pilotctl deptree draws it</source>
        <translation>Der Baum der Namen, wie ihn pilotctl deptree zeichnet</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>MapFocusText</name>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
</context>
<context>
    <name>MapImpactBar</name>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Select what is to be stopped</source>
        <translation>Wählen Sie, was gestoppt werden soll</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Map, nothing selected</source>
        <translation>Karte, nichts ausgewählt</translation>
    </message>
    <message>
        <source>Arrow keys walk along dependencies, Enter opens the inspector</source>
        <translation>Pfeiltasten folgen den Abhängigkeiten, Eingabe öffnet den Inspektor</translation>
    </message>
    <message>
        <source>Export the map</source>
        <translation>Karte exportieren</translation>
    </message>
    <message>
        <source>Scalable picture (*.svg)</source>
        <translation>Skalierbares Bild (*.svg)</translation>
    </message>
    <message>
        <source>Pixels (*.png)</source>
        <translation>Pixelbild (*.png)</translation>
    </message>
    <message>
        <source>The map is written.</source>
        <translation>Die Karte ist geschrieben.</translation>
    </message>
    <message>
        <source>Where cards were put is not remembered: %1</source>
        <translation>Wo Felder hingelegt wurden, wird nicht gemerkt: %1</translation>
    </message>
    <message>
        <source>No ships yet</source>
        <translation>Noch keine Schiffe</translation>
    </message>
    <message>
        <source>No services yet</source>
        <translation>Noch keine Dienste</translation>
    </message>
    <message>
        <source>Insert adds a ship, a service or an instance; Ctrl+E opens the text of the manifest.</source>
        <translation>Einfg fügt ein Schiff, einen Dienst oder eine Instanz hinzu; Strg+E öffnet den Text des Manifests.</translation>
    </message>
</context>
<context>
    <name>NewManifestDialog</name>
    <message>
        <source>Where the manifest is to be</source>
        <translation>Wo das Manifest liegen soll</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml)</source>
        <translation>Manifeste (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>NewManifestFields</name>
    <message>
        <source>New manifest</source>
        <translation>Neues Manifest</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>Name der Umgebung</translation>
    </message>
    <message>
        <source>of the environment, as “shop”</source>
        <translation>der Umgebung, etwa „shop“</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Down for</source>
        <translation>Steht seit</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>Exit-Code</translation>
    </message>
    <message>
        <source>%1, out of memory</source>
        <translation>%1, zu wenig Speicher</translation>
    </message>
    <message>
        <source>Restarts</source>
        <translation>Neustarts</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Gesundheit</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Benötigt von</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 von %2 bereit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Omitted</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>only when named</source>
        <translation>nur wenn genannt</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architektur</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Wants info of</source>
        <translation>Will wissen von</translation>
    </message>
    <message>
        <source>Gives info to</source>
        <translation>Gibt Auskunft an</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Ships</source>
        <translation>Schiffe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 instances</source>
        <translation>%1 Instanzen</translation>
    </message>
    <message>
        <source>shows the plan first</source>
        <translation>zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 stoppen</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>%1 neu starten</translation>
    </message>
    <message>
        <source>Kill %1</source>
        <translation>%1 killen</translation>
    </message>
    <message>
        <source>Pull images of %1</source>
        <translation>Images von %1 abrufen</translation>
    </message>
    <message>
        <source>Logs of %1</source>
        <translation>Logs von %1</translation>
    </message>
    <message>
        <source>action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Review and apply the plan</source>
        <translation>Plan prüfen und anwenden</translation>
    </message>
    <message>
        <source>Refresh all ships</source>
        <translation>Alle Schiffe aktualisieren</translation>
    </message>
    <message>
        <source>Stop the run</source>
        <translation>Lauf stoppen</translation>
    </message>
    <message>
        <source>Close the environment</source>
        <translation>Umgebung schließen</translation>
    </message>
    <message>
        <source>Open a manifest…</source>
        <translation>Manifest öffnen …</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>Demoflotte ausprobieren</translation>
    </message>
    <message>
        <source>instance of %1 on %2</source>
        <translation>Instanz von %1 auf %2</translation>
    </message>
    <message>
        <source>service, instances: %1</source>
        <translation>Dienst, Instanzen: %1</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Ctrl 1</source>
        <translation>Strg 1</translation>
    </message>
    <message>
        <source>Ctrl 2</source>
        <translation>Strg 2</translation>
    </message>
    <message>
        <source>Ctrl 3</source>
        <translation>Strg 3</translation>
    </message>
    <message>
        <source>Ctrl 4</source>
        <translation>Strg 4</translation>
    </message>
    <message>
        <source>Ctrl 5</source>
        <translation>Strg 5</translation>
    </message>
    <message>
        <source>Ctrl 6</source>
        <translation>Strg 6</translation>
    </message>
    <message>
        <source>Ctrl 7</source>
        <translation>Strg 7</translation>
    </message>
    <message>
        <source>Ctrl ⏎</source>
        <translation>Strg ⏎</translation>
    </message>
    <message>
        <source>Ctrl R</source>
        <translation>Strg R</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Strg O</translation>
    </message>
    <message>
        <source>all of %1</source>
        <translation>alle von %1</translation>
    </message>
    <message>
        <source>all on %1</source>
        <translation>alle auf %1</translation>
    </message>
    <message>
        <source>on the map</source>
        <translation>auf der Karte</translation>
    </message>
    <message>
        <source>Focus on what %1 needs</source>
        <translation>Fokus auf das, was %1 benötigt</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Focus on what needs %1</source>
        <translation>Fokus auf alle, die %1 benötigen</translation>
    </message>
    <message>
        <source>D</source>
        <translation>D</translation>
    </message>
    <message>
        <source>Focus on what %1 needs and what needs it</source>
        <translation>Fokus auf das, was %1 benötigt, und alle, die es benötigen</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <source>Text of the manifest</source>
        <translation>Text des Manifests</translation>
    </message>
    <message>
        <source>Ctrl E</source>
        <translation>Strg E</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>there, but never started</source>
        <translation>vorhanden, aber nie gestartet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>exited (137)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: new, %2</source>
        <translation>%1: neu, %2</translation>
    </message>
    <message>
        <source>%1 %2: no longer wanted</source>
        <translation>%1 %2: nicht mehr gewünscht</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>belassen</translation>
    </message>
    <message>
        <source>pull</source>
        <translation>abrufen</translation>
    </message>
    <message>
        <source>create</source>
        <translation>anlegen</translation>
    </message>
    <message>
        <source>start</source>
        <translation>starten</translation>
    </message>
    <message>
        <source>replace</source>
        <translation>ersetzen</translation>
    </message>
    <message>
        <source>restart</source>
        <translation>neu starten</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>stoppen</translation>
    </message>
    <message>
        <source>kill</source>
        <translation>killen</translation>
    </message>
    <message>
        <source>remove</source>
        <translation>entfernen</translation>
    </message>
    <message>
        <source>look at</source>
        <translation>ansehen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>replace web/web-3</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>in the manifest, not on the ship</source>
        <translation>im Manifest, nicht auf dem Schiff</translation>
    </message>
    <message>
        <source>no longer in the manifest</source>
        <translation>nicht mehr im Manifest</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>angefordert</translation>
    </message>
    <message>
        <source>a newer image was asked for</source>
        <translation>ein neueres Image wurde angefordert</translation>
    </message>
    <message>
        <source>the ship does not answer, so what is there is unknown</source>
        <translation>das Schiff antwortet nicht, was dort läuft, ist daher unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>the anonymous volume(s) %1 go with it</source>
        <translation>
            <numerusform>das anonyme Volume %1 geht mit verloren</numerusform>
            <numerusform>die anonymen Volumes %1 gehen mit verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>replace 4</comment>
        <translation>%2 %1</translation>
    </message>
    <message numerus="yes">
        <source>On %n ship(s): %1</source>
        <translation>
            <numerusform>Auf %n Schiff: %1</numerusform>
            <numerusform>Auf %n Schiffen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>Longest path %n change(s): %1.</source>
        <translation>
            <numerusform>Längster Weg mit %n Änderung: %1.</numerusform>
            <numerusform>Längster Weg mit %n Änderungen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanBar</name>
    <message>
        <source>Sealed to what was observed: if a ship changes meanwhile, this is shown again instead of run.</source>
        <translation>Gilt nur für den beobachteten Stand: Ändert sich inzwischen ein Schiff, wird der Plan erneut gezeigt statt ausgeführt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Back to the plan of the whole manifest</source>
        <translation>Zurück zum Plan des ganzen Manifests</translation>
    </message>
    <message>
        <source>Make the plan anew</source>
        <translation>Den Plan neu erstellen</translation>
    </message>
    <message>
        <source>Ctrl ⏎</source>
        <translation>Strg ⏎</translation>
    </message>
</context>
<context>
    <name>PlanDetailPane</name>
    <message>
        <source>Chosen change</source>
        <translation>Gewählte Änderung</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Consequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
</context>
<context>
    <name>PlanList</name>
    <message>
        <source>Changes of the plan</source>
        <translation>Änderungen des Plans</translation>
    </message>
</context>
<context>
    <name>PlanNothing</name>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Watch the run</source>
        <translation>Lauf beobachten</translation>
    </message>
    <message>
        <source>Back to the whole plan</source>
        <translation>Zurück zum ganzen Plan</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>This loses data that nothing brings back</source>
        <translation>Dabei gehen Daten unwiederbringlich verloren</translation>
    </message>
    <message>
        <source>The containers are removed together with what only they hold:</source>
        <translation>Mit den Containern wird entfernt, was nur sie enthalten:</translation>
    </message>
    <message>
        <source>How the plan is shown</source>
        <translation>Darstellung des Plans</translation>
    </message>
    <message>
        <source>By ship</source>
        <translation>Nach Schiff</translation>
    </message>
    <message>
        <source>By service</source>
        <translation>Nach Dienst</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Untick what should wait; what hangs on it is unticked with it.</source>
        <translation>Abwählen, was warten soll; was davon abhängt, wird mit abgewählt.</translation>
    </message>
</context>
<context>
    <name>PlanStepRow</name>
    <message>
        <source>Do: %1</source>
        <translation>Ausführen: %1</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>The plan as text</source>
        <translation>Der Plan als Text</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Restarting again and again</source>
        <translation>Startet immer wieder neu</translation>
    </message>
    <message>
        <source>Killed: out of memory</source>
        <translation>Beendet: zu wenig Speicher</translation>
    </message>
    <message>
        <source>Health check failed</source>
        <translation>Gesundheitsprüfung fehlgeschlagen</translation>
    </message>
    <message>
        <source>Exited with %1</source>
        <translation>Beendet mit %1</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Ausgefallen</translation>
    </message>
    <message>
        <source>Restarts so far: %1.</source>
        <translation>Neustarts bisher: %1.</translation>
    </message>
    <message>
        <source>Ship %1 refuses</source>
        <translation>Schiff %1 weist die Verbindung ab</translation>
    </message>
    <message>
        <source>Ship %1 is unreachable</source>
        <translation>Schiff %1 ist unerreichbar</translation>
    </message>
    <message>
        <source>Check failed: %1</source>
        <translation>Prüfung fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>The manifest is sound, every ship answers and nothing has failed.</source>
        <translation>Das Manifest ist fehlerfrei, jedes Schiff antwortet und nichts ist ausgefallen.</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>What this is about, and what to do</source>
        <translation>Worum es geht und was zu tun ist</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Ctrl %1</source>
        <translation>Strg %1</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>Instanzen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Ships</source>
        <translation>Schiffe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>What you open will be listed here.</source>
        <translation>Was geöffnet wird, erscheint hier.</translation>
    </message>
</context>
<context>
    <name>RulePage</name>
    <message>
        <source>About this rule</source>
        <translation>Über diese Regel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>%1 of %2</source>
        <comment>3 of 7 changes</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>%1 %2: %3</source>
        <translation>%2 %1: %3</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Start what waits</source>
        <translation>Starten, was wartet</translation>
    </message>
    <message>
        <source>Finish what is under way, start nothing more for now</source>
        <translation>Beenden, was unterwegs ist, und vorerst nichts weiter beginnen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Start nothing more; what is under way finishes</source>
        <translation>Nichts weiter beginnen; was unterwegs ist, läuft zu Ende</translation>
    </message>
    <message>
        <source>Plan again</source>
        <translation>Neu planen</translation>
    </message>
    <message>
        <source>Look at the ships and plan what is left to do</source>
        <translation>Die Schiffe ansehen und planen, was noch zu tun ist</translation>
    </message>
</context>
<context>
    <name>RunFailures</name>
    <message>
        <source>What failed</source>
        <translation>Was fehlschlug</translation>
    </message>
    <message>
        <source>%1 %2 failed</source>
        <translation>%2 %1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing has failed so far</source>
        <translation>Bisher ist nichts fehlgeschlagen</translation>
    </message>
    <message>
        <source>Nothing failed</source>
        <translation>Nichts ist fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>RunTimeline</name>
    <message>
        <source>A run begins when a reviewed plan is applied.</source>
        <translation>Ein Lauf beginnt, wenn ein geprüfter Plan angewendet wird.</translation>
    </message>
    <message>
        <source>now, %1</source>
        <translation>jetzt, %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>Changes of the run</source>
        <translation>Änderungen des Laufs</translation>
    </message>
</context>
<context>
    <name>RunsPage</name>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Nothing changes a ship except a run of a plan that you have reviewed.</source>
        <translation>Nichts ändert ein Schiff außer dem Lauf eines zuvor geprüften Plans.</translation>
    </message>
    <message>
        <source>Review the plan</source>
        <translation>Plan prüfen</translation>
    </message>
    <message>
        <source>Runs of this session</source>
        <translation>Läufe dieser Sitzung</translation>
    </message>
    <message>
        <source>More of the run</source>
        <translation>Mehr zum Lauf</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was fehlschlug</translation>
    </message>
    <message>
        <source>Who was told (%1 not)</source>
        <translation>Wer benachrichtigt wurde (%1 nicht)</translation>
    </message>
    <message>
        <source>Who was told</source>
        <translation>Wer benachrichtigt wurde</translation>
    </message>
</context>
<context>
    <name>SearchButton</name>
    <message>
        <source>Search instances, ships, actions</source>
        <translation>Instanzen, Schiffe, Aktionen suchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>SelectionLog</name>
    <message>
        <source>Select an instance to see its log</source>
        <translation>Eine Instanz auswählen, um ihr Log zu sehen</translation>
    </message>
    <message>
        <source>No line yet</source>
        <translation>Noch keine Zeile</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>System follows the desktop&apos;s own colours.</source>
        <translation>„System“ folgt den Farben der Arbeitsfläche.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet oder blendet über.</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Follow new lines</source>
        <translation>Neuen Zeilen folgen</translation>
    </message>
    <message>
        <source>A log opens at its end and sticks to it until you scroll.</source>
        <translation>Ein Log öffnet sich am Ende und bleibt dort, bis gescrollt wird.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Recent environments</source>
        <translation>Zuletzt geöffnete Umgebungen</translation>
    </message>
    <message numerus="yes">
        <source>%n manifest(s) remembered on this computer.</source>
        <translation>
            <numerusform>%n Manifest auf diesem Rechner gemerkt.</numerusform>
            <numerusform>%n Manifeste auf diesem Rechner gemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Pilothouse %1</source>
        <translation>Pilothouse %1</translation>
    </message>
    <message>
        <source>Apache License 2.0. No server, no agent, no telemetry: this window talks to your engines and to nobody else.</source>
        <translation>Apache License 2.0. Kein Server, kein Agent, keine Telemetrie: Dieses Fenster spricht mit den eigenen Engines und mit niemandem sonst.</translation>
    </message>
    <message>
        <source>Stored credentials</source>
        <translation>Gespeicherte Zugangsdaten</translation>
    </message>
</context>
<context>
    <name>ShipHeader</name>
    <message>
        <source>Ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>CPUs</source>
        <translation>CPUs</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Images</translation>
    </message>
</context>
<context>
    <name>ShipRow</name>
    <message>
        <source>%1 for %2</source>
        <comment>unreachable for 3 min</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Examine ship %1</source>
        <translation>Schiff %1 untersuchen</translation>
    </message>
    <message>
        <source>Retry ship %1</source>
        <translation>Schiff %1 neu versuchen</translation>
    </message>
</context>
<context>
    <name>ShipsPage</name>
    <message>
        <source>Ships</source>
        <translation>Schiffe</translation>
    </message>
    <message>
        <source>Filter ships</source>
        <translation>Schiffe filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Which ships</source>
        <translation>Welche Schiffe</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Retry selected</source>
        <translation>Auswahl erneut versuchen</translation>
    </message>
    <message>
        <source>Tries to reach them at once</source>
        <translation>Versucht sofort, sie zu erreichen</translation>
    </message>
    <message>
        <source>Ships, %1 rows</source>
        <translation>Schiffe, %1 Zeilen</translation>
    </message>
    <message>
        <source>The manifest names no ship</source>
        <translation>Das Manifest nennt kein Schiff</translation>
    </message>
    <message>
        <source>No ship matches the filter</source>
        <translation>Kein Schiff passt zum Filter</translation>
    </message>
    <message>
        <source>All ships are online</source>
        <translation>Alle Schiffe sind online</translation>
    </message>
    <message>
        <source>Esc in the filter empties it.</source>
        <translation>Esc leert den Filter.</translation>
    </message>
    <message>
        <source>In trouble %1</source>
        <translation>Mit Problemen %1</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Goes to the selected ship step by step and says where the way ends</source>
        <translation>Geht Schritt für Schritt zum ausgewählten Schiff und sagt, wo der Weg endet</translation>
    </message>
    <message>
        <source>Retry all in trouble</source>
        <translation>Alle mit Problemen neu versuchen</translation>
    </message>
</context>
<context>
    <name>SourceFoot</name>
    <message numerus="yes">
        <source>%n problem(s), F8 leads to the next</source>
        <translation>
            <numerusform>%n Problem, F8 führt zum nächsten</numerusform>
            <numerusform>%n Probleme, F8 führt zum nächsten</numerusform>
        </translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Beheben</translation>
    </message>
    <message>
        <source>%1 (Ctrl .)</source>
        <translation>%1 (Strg .)</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Beheben: %1</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>line and column</comment>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>SourcePane</name>
    <message>
        <source>Source</source>
        <translation>Text des Manifests</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>Find in the text (Ctrl F)</source>
        <translation>Im Text suchen (Strg F)</translation>
    </message>
    <message>
        <source>Close the text (Ctrl E)</source>
        <translation>Text schließen (Strg E)</translation>
    </message>
    <message>
        <source>Text of %1, line %2: %3</source>
        <translation>Text von %1, Zeile %2: %3</translation>
    </message>
</context>
<context>
    <name>SourceProposals</name>
    <message>
        <source>what counts when it is left out</source>
        <translation>was gilt, wenn es fehlt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>What is done: tcp, http, exec, rexec or sleep.</source>
        <translation>Was getan wird: tcp, http, exec, rexec oder sleep.</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SourceSeekBar</name>
    <message>
        <source>Find in the text</source>
        <translation>Im Text suchen</translation>
    </message>
    <message>
        <source>Go to line</source>
        <translation>Gehe zu Zeile</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>The place before (Shift Enter)</source>
        <translation>Die Stelle davor (Umschalt Eingabe)</translation>
    </message>
    <message>
        <source>The next place (Enter)</source>
        <translation>Die nächste Stelle (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>SshQuestionForm</name>
    <message>
        <source>Do not connect</source>
        <translation>Nicht verbinden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Trust this key</source>
        <translation>Diesem Schlüssel vertrauen</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>StartFailure</name>
    <message>
        <source>%1 could not be opened</source>
        <translation>%1 konnte nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Open a manifest</source>
        <translation>Manifest öffnen</translation>
    </message>
    <message>
        <source>Manifests (*.yaml *.yml)</source>
        <translation>Manifeste (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>StartWelcome</name>
    <message>
        <source>Pilothouse</source>
        <translation>Pilothouse</translation>
    </message>
    <message>
        <source>See, change and trust what runs on many plain Docker hosts.</source>
        <translation>Sehen und ändern, was auf vielen einfachen Docker-Hosts läuft – und sich darauf verlassen können.</translation>
    </message>
    <message>
        <source>Open a manifest…</source>
        <translation>Manifest öffnen …</translation>
    </message>
    <message>
        <source>Ctrl O</source>
        <translation>Strg O</translation>
    </message>
    <message>
        <source>Try the demo fleet</source>
        <translation>Demoflotte ausprobieren</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen …</translation>
    </message>
    <message>
        <source>or drop a manifest here</source>
        <translation>oder ein Manifest hier ablegen</translation>
    </message>
    <message>
        <source>The demo fleet is simulated in this program: six ships, a shop of forty instances, and some of them not as they should be. Nothing on this computer or elsewhere is touched.</source>
        <translation>Die Demoflotte wird in diesem Programm simuliert: sechs Schiffe, ein Webshop aus vierzig Instanzen, von denen einige nicht so sind, wie sie sollen. Nichts auf diesem Rechner oder anderswo wird berührt.</translation>
    </message>
    <message>
        <source>New manifest…</source>
        <translation>Neues Manifest…</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>failed</source>
        <translation>ausgefallen</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>drifted</source>
        <translation>abgewichen</translation>
    </message>
    <message>
        <source>to be created</source>
        <translation>anzulegen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>starting</source>
        <translation>startend</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in Betrieb</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>12 running</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>StoredCredentialsView</name>
    <message>
        <source>Stored credentials</source>
        <translation>Gespeicherte Zugangsdaten</translation>
    </message>
    <message>
        <source>Nothing is remembered. Where a login asks for a secret, you can have it kept.</source>
        <translation>Nichts ist gespeichert. Wo eine Anmeldung nach einem Geheimnis fragt, können Sie es aufbewahren lassen.</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>All tabs</source>
        <translation>Alle Reiter</translation>
    </message>
</context>
<context>
    <name>ThinScrollBar</name>
    <message>
        <source>Scroll bar</source>
        <translation>Bildlaufleiste</translation>
    </message>
</context>
<context>
    <name>ThingFields</name>
    <message>
        <source>What to do</source>
        <translation>Was geschehen soll</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save to the manifest</source>
        <translation>Ins Manifest schreiben</translation>
    </message>
</context>
<context>
    <name>TrustDialog</name>
    <message>
        <source>This manifest runs programs on this computer</source>
        <translation>Dieses Manifest führt Programme auf diesem Rechner aus</translation>
    </message>
    <message>
        <source>Nobody has agreed to these yet. Once trusted they may run whenever the manifest says so, until they are changed:</source>
        <translation>Diesen hat noch niemand zugestimmt. Einmal vertraut, dürfen sie laufen, sooft das Manifest es sagt, bis sie geändert werden:</translation>
    </message>
    <message>
        <source>Trust and run</source>
        <translation>Vertrauen und ausführen</translation>
    </message>
</context>
<context>
    <name>VariableView</name>
    <message>
        <source>Variables, %1</source>
        <translation>Variablen, %1</translation>
    </message>
    <message>
        <source>%1 is %2, from %3</source>
        <translation>%1 ist %2, aus %3</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide the value of %1</source>
        <translation>Wert von %1 verbergen</translation>
    </message>
    <message>
        <source>Show the value of %1</source>
        <translation>Wert von %1 anzeigen</translation>
    </message>
    <message>
        <source>No variables</source>
        <translation>Keine Variablen</translation>
    </message>
    <message>
        <source>, overrides %1</source>
        <translation>, überschreibt %1</translation>
    </message>
    <message>
        <source>overridden: %1</source>
        <translation>überschrieben: %1</translation>
    </message>
</context>
<context>
    <name>VerbBar</name>
    <message>
        <source>Selected instances</source>
        <translation>Ausgewählte Instanzen</translation>
    </message>
    <message>
        <source>Shows the plan first</source>
        <translation>Zeigt zuerst den Plan</translation>
    </message>
    <message>
        <source>Select instances first</source>
        <translation>Zuerst Instanzen auswählen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>Kill</source>
        <translation>Killen</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>Logs</translation>
    </message>
    <message>
        <source>Follow the logs of what is selected</source>
        <translation>Die Logs der Auswahl verfolgen</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Bedarf</translation>
    </message>
    <message>
        <source>Show on the map what it needs and what needs it</source>
        <translation>Auf der Karte zeigen, was es benötigt und wer es benötigt</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>orphan</source>
        <translation>verwaist</translation>
    </message>
    <message>
        <source>in no manifest</source>
        <translation>in keinem Manifest</translation>
    </message>
    <message>
        <source>failed (exit %1)</source>
        <translation>ausgefallen (%1)</translation>
    </message>
    <message>
        <source>unreachable, was %1</source>
        <translation>unerreichbar, zuvor %1</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht versucht</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>wird verbunden</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>unerreichbar</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>degraded</source>
        <translation>eingeschränkt</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::AuditRows</name>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>told</source>
        <translation>benachrichtigt</translation>
    </message>
    <message>
        <source>could not be told</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>withheld: its program is not trusted</source>
        <translation>zurückgehalten: Dem Programm wird nicht vertraut</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::CheckForm</name>
    <message>
        <source>a check of %1</source>
        <translation>eine Prüfung von %1</translation>
    </message>
    <message>
        <source>the check of %1</source>
        <translation>die Prüfung von %1</translation>
    </message>
    <message>
        <source>%1 without that check</source>
        <translation>%1 ohne diese Prüfung</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::DefinitionForm</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 ohne %2</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It has no name yet.</source>
        <translation>Es hat noch keinen Namen.</translation>
    </message>
    <message>
        <source>It has no value yet.</source>
        <translation>Es hat noch keinen Wert.</translation>
    </message>
    <message>
        <source>Kept until %1 is set as well.</source>
        <translation>Wird behalten, bis auch %1 gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::DefinitionSource</name>
    <message>
        <source>The rendered text does not have it under its own name.</source>
        <translation>Der gerenderte Text führt es nicht unter seinem Namen.</translation>
    </message>
    <message>
        <source>It is written at %1.</source>
        <translation>Es steht in %1.</translation>
    </message>
    <message>
        <source>what the template at %1 came to</source>
        <translation>was aus der Vorlage in %1 wurde</translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <translation>%1, Zeilen %2 bis %3</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::DemoVoyage</name>
    <message>
        <source>Pictures are in %1</source>
        <translation>Die Bilder liegen in %1</translation>
    </message>
    <message>
        <source>Gave up after two minutes.</source>
        <translation>Nach zwei Minuten aufgegeben.</translation>
    </message>
    <message>
        <source>Opened %1: %2 of %3 ships answer.</source>
        <translation>%1 geöffnet: %2 von %3 Schiffen antworten.</translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>Run %1: %2 changes, %3 failed, %4 left out.</source>
        <translation>Lauf %1: %2 Änderungen, %3 fehlgeschlagen, %4 ausgelassen.</translation>
    </message>
    <message>
        <source>A second plan is empty.</source>
        <translation>Ein zweiter Plan ist leer.</translation>
    </message>
    <message>
        <source>Still to do: %1</source>
        <translation>Noch zu tun: %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Doctor</name>
    <message>
        <source>works</source>
        <translation>geht</translation>
    </message>
    <message>
        <source>in vain</source>
        <translation>vergeblich</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>On the way to %1…</source>
        <translation>Unterwegs zu %1 …</translation>
    </message>
    <message>
        <source>%1 cannot be reached: %2</source>
        <translation>%1 ist nicht zu erreichen: %2</translation>
    </message>
    <message>
        <source>%1 works</source>
        <translation>%1 geht</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Editing</name>
    <message>
        <source>Saved %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Took back %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Did %1 again</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 stays: %2</source>
        <translation>%1 bleibt: %2</translation>
    </message>
    <message>
        <source>another edit is being saved</source>
        <translation>eine andere Änderung wird gerade gespeichert</translation>
    </message>
    <message>
        <source>this environment has no file to edit</source>
        <translation>diese Umgebung hat keine Datei zum Bearbeiten</translation>
    </message>
    <message>
        <source>typing</source>
        <translation>Tippen</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>going back to the file</source>
        <translation>Zurück zur Datei</translation>
    </message>
    <message>
        <source>what another program wrote</source>
        <translation>was ein anderes Programm geschrieben hat</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::FoundEngines</name>
    <message>
        <source>%1 is no address of an engine.</source>
        <translation>%1 ist keine Adresse einer Engine.</translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>Nichts ist angehakt.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::HeldEntries</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::ImpactView</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>While this runs: %1</source>
        <translation>Währenddessen: %1</translation>
    </message>
    <message>
        <source>Afterwards: %1</source>
        <translation>Danach: %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Inspector</name>
    <message>
        <source>service %1 · ship %2</source>
        <translation>Dienst %1 · Schiff %2</translation>
    </message>
    <message>
        <source>in no manifest</source>
        <translation>in keinem Manifest</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>ship</source>
        <translation>Schiff</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::InstanceTable</name>
    <message>
        <source>%1, service %2, on ship %3, %4</source>
        <translation>%1, Dienst %2, auf Schiff %3, %4</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::LifecycleList</name>
    <message>
        <source>Before it starts (pre-start)</source>
        <translation>Bevor er startet (pre-start)</translation>
    </message>
    <message>
        <source>Once it runs (running)</source>
        <translation>Sobald er läuft (running)</translation>
    </message>
    <message>
        <source>Before it is stopped (pre-stop)</source>
        <translation>Bevor er angehalten wird (pre-stop)</translation>
    </message>
    <message>
        <source>Once it has stopped (stopped)</source>
        <translation>Sobald er steht (stopped)</translation>
    </message>
    <message>
        <source>waiting for its turn</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>passed %1 ago</source>
        <translation>vor %1 bestanden</translation>
    </message>
    <message>
        <source>failed %1 ago</source>
        <translation>vor %1 gescheitert</translation>
    </message>
    <message>
        <source>left out %1 ago: something before it failed, or the run was stopped</source>
        <translation>vor %1 ausgelassen: Etwas davor schlug fehl, oder der Lauf wurde beendet</translation>
    </message>
    <message>
        <source>no result yet</source>
        <translation>noch kein Ergebnis</translation>
    </message>
    <message>
        <source>the engine has not decided yet</source>
        <translation>die Engine hat noch nicht entschieden</translation>
    </message>
    <message>
        <source>healthy, says the engine</source>
        <translation>gesund, sagt die Engine</translation>
    </message>
    <message>
        <source>unhealthy, says the engine</source>
        <translation>nicht gesund, sagt die Engine</translation>
    </message>
    <message>
        <source>While it runs (the engine&apos;s own HEALTHCHECK)</source>
        <translation>Während er läuft (HEALTHCHECK der Engine)</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::LogSources</name>
    <message>
        <source>%L1 lines/s</source>
        <translation>%L1 Zeilen/s</translation>
    </message>
    <message>
        <source>live</source>
        <translation>live</translation>
    </message>
    <message>
        <source>silent %1</source>
        <translation>still seit %1</translation>
    </message>
    <message>
        <source>no container</source>
        <translation>kein Container</translation>
    </message>
    <message>
        <source>ship unreachable</source>
        <translation>Schiff unerreichbar</translation>
    </message>
    <message>
        <source>no line yet</source>
        <translation>noch keine Zeile</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>unterbrochen: %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::LogStream</name>
    <message>
        <source>%1: container restarted (exit %2), stream goes on</source>
        <translation>%1: Container neu gestartet (Exit %2), Log geht weiter</translation>
    </message>
    <message>
        <source>%1: container stopped, stream ended</source>
        <translation>%1: Container gestoppt, Log beendet</translation>
    </message>
    <message>
        <source>%1: stream broke: %2</source>
        <translation>%1: Log abgebrochen: %2</translation>
    </message>
    <message>
        <source>%1: connection lost %2, back %3: lines may be missing</source>
        <translation>%1: Verbindung verloren %2, zurück %3: vielleicht fehlen Zeilen</translation>
    </message>
    <message>
        <source>%1: connection lost %2, back %3: no line is missing</source>
        <translation>%1: Verbindung verloren %2, zurück %3: keine Zeile fehlt</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::MapItem</name>
    <message numerus="yes">
        <source>%n selected: %1</source>
        <translation>
            <numerusform>%n ausgewählt: %1</numerusform>
            <numerusform>%n ausgewählt: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %n other service(s)</source>
        <translation>
            <numerusform>%1 benötigt %n anderen Dienst</numerusform>
            <numerusform>%1 benötigt %n andere Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other service(s) need %1</source>
        <translation>
            <numerusform>%n anderer Dienst benötigt %1</numerusform>
            <numerusform>%n andere Dienste benötigen %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs or is needed by %n other service(s)</source>
        <translation>
            <numerusform>%1 hängt mit %n anderen Dienst zusammen</numerusform>
            <numerusform>%1 hängt mit %n anderen Diensten zusammen</numerusform>
        </translation>
    </message>
    <message>
        <source>What it needs</source>
        <translation>Was er benötigt</translation>
    </message>
    <message>
        <source>What needs it</source>
        <translation>Was ihn benötigt</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) folded: %1</source>
        <translation>
            <numerusform>%n Instanz eingeklappt: %1</numerusform>
            <numerusform>%n Instanzen eingeklappt: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Every instance fits</source>
        <translation>Alle Instanzen passen</translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) filtered out</source>
        <translation>
            <numerusform>%n Instanz ausgefiltert</numerusform>
            <numerusform>%n Instanzen ausgefiltert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::MapView</name>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of this size.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::NewManifest</name>
    <message>
        <source>There is a file of that name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::OutsideChange</name>
    <message>
        <source>taking what another program wrote</source>
        <translation>Übernahme der fremden Änderung</translation>
    </message>
    <message>
        <source>taking both</source>
        <translation>Übernahme beider Änderungen</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::PlanReview</name>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist geöffnet</translation>
    </message>
    <message>
        <source>Looking at the ships…</source>
        <translation>Schiffe werden angesehen …</translation>
    </message>
    <message>
        <source>No plan can be made</source>
        <translation>Kein Plan möglich</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>A run is under way</source>
        <translation>Ein Lauf ist unterwegs</translation>
    </message>
    <message>
        <source>The plan is made when the ships have been seen.</source>
        <translation>Der Plan entsteht, sobald die Schiffe angesehen wurden.</translation>
    </message>
    <message>
        <source>The manifest has errors; see Problems.</source>
        <translation>Das Manifest hat Fehler; siehe „Probleme“.</translation>
    </message>
    <message>
        <source>Every ship that answers is as the manifest says.</source>
        <translation>Jedes Schiff, das antwortet, entspricht dem Manifest.</translation>
    </message>
    <message>
        <source>Nothing else will be touched.</source>
        <translation>Sonst wird nichts berührt.</translation>
    </message>
    <message>
        <source>What is left to do is planned anew when it has ended.</source>
        <translation>Was noch zu tun ist, wird nach seinem Ende neu geplant.</translation>
    </message>
    <message>
        <source>%1 cannot be reached: what is there is unknown.</source>
        <translation>%1 nicht erreichbar: Was dort läuft, ist unbekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Apply %n change(s)</source>
        <translation>
            <numerusform>%n Änderung anwenden</numerusform>
            <numerusform>%n Änderungen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>What was asked for is so already.</source>
        <translation>Was verlangt war, ist schon so.</translation>
    </message>
    <message>
        <source>This is the engine as it was found. It is planned once you change a line of its manifest.</source>
        <translation>So wurde die Engine vorgefunden. Geplant wird, sobald Sie eine Zeile ihres Manifests ändern.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::PlanRows</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Aufruf</numerusform>
            <numerusform>%n Aufrufe</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Problems</name>
    <message>
        <source>Ship %1 cannot be reached: %2</source>
        <translation>Schiff %1 ist nicht erreichbar: %2</translation>
    </message>
    <message>
        <source>It is tried again by itself; what is shown of it is what was last seen.</source>
        <translation>Es wird von selbst erneut versucht; gezeigt wird der zuletzt gesehene Stand.</translation>
    </message>
    <message>
        <source>%1 is %2</source>
        <comment>an instance is failed (exit 1)</comment>
        <translation>%1 ist %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>service on ship</comment>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>Not fixed: %1</source>
        <translation>Nicht behoben: %1</translation>
    </message>
    <message>
        <source>the fix of %1 at %2</source>
        <comment>a rule, shop.yaml:3:5</comment>
        <translation>die Behebung von %1 in %2</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Recovery</name>
    <message>
        <source>What you type is not safe from a crash: %1</source>
        <translation>Was Sie tippen, ist vor einem Absturz nicht sicher: %1</translation>
    </message>
    <message>
        <source>%1 had unsaved changes when Pilothouse ended unexpectedly, %2.</source>
        <translation>%1 hatte ungespeicherte Änderungen, als Pilothouse unerwartet endete, %2.</translation>
    </message>
    <message>
        <source>%1 had unsaved changes when Pilothouse ended unexpectedly, %2; it was changed since.</source>
        <translation>%1 hatte ungespeicherte Änderungen, als Pilothouse unerwartet endete, %2; seitdem wurde die Datei geändert.</translation>
    </message>
    <message>
        <source>what was left unsaved</source>
        <translation>ungespeichert Gebliebenes</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::RunReview</name>
    <message>
        <source>%1  %2 · %3 · %4</source>
        <comment>time, what was asked, how it ended, how far</comment>
        <translation>%1  %2 · %3 · %4</translation>
    </message>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch kein Lauf</translation>
    </message>
    <message>
        <source>Paused at %1</source>
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>Running: %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Stopped by a failure at %1</source>
        <translation>Durch einen Fehler gestoppt bei %1</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Gestoppt bei %1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n fehlgeschlagen</numerusform>
            <numerusform>%n fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n needed it and is left out</source>
        <translation>
            <numerusform>%n hängt davon ab und wird ausgelassen</numerusform>
            <numerusform>%n hängen davon ab und werden ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n under way</source>
        <translation>
            <numerusform>%n unterwegs</numerusform>
            <numerusform>%n unterwegs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Run · %1</source>
        <translation>Lauf · %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::RunRows</name>
    <message>
        <source>waits for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>needed %1</source>
        <translation>benötigt %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::ShipTable</name>
    <message>
        <source>%1 of %2</source>
        <comment>running of all</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>ship %1, %2, %3 instances running</source>
        <translation>Schiff %1, %2, %3 Instanzen in Betrieb</translation>
    </message>
    <message>
        <source>next try %1</source>
        <comment>a time of day</comment>
        <translation>nächster Versuch %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::SourceItem</name>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::SshQuestion</name>
    <message>
        <source>The host %1 is not known</source>
        <translation>Der Rechner %1 ist nicht bekannt</translation>
    </message>
    <message>
        <source>The key %1 has a passphrase</source>
        <translation>Der Schlüssel %1 hat ein Kennwort</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Kennwort von %1</translation>
    </message>
    <message>
        <source>%1 asks</source>
        <translation>%1 fragt</translation>
    </message>
    <message>
        <source>It shows the key below. Trust it only if the host&apos;s owner confirms this fingerprint; it is then remembered.</source>
        <translation>Er zeigt den Schlüssel unten. Vertrauen Sie ihm nur, wenn der Besitzer des Rechners diesen Fingerabdruck bestätigt; dann wird er gemerkt.</translation>
    </message>
    <message>
        <source>That was not right.</source>
        <translation>Das war nicht richtig.</translation>
    </message>
    <message>
        <source>It is not remembered: %1</source>
        <translation>Es wird nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>Remember it in the keyring</source>
        <translation>Im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Remember it in clear text</source>
        <translation>Im Klartext speichern</translation>
    </message>
    <message>
        <source>There is no keyring here. It would stand unencrypted in %1, which nobody but you and root can read.</source>
        <translation>Hier gibt es keinen Schlüsselbund. Es stünde unverschlüsselt in %1; lesen können das nur Sie und root.</translation>
    </message>
    <message>
        <source>It is kept until Pilothouse is closed, or longer if you say so.</source>
        <translation>Es wird aufbewahrt, bis Pilothouse geschlossen wird, oder länger, wenn Sie es sagen.</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::StoredCredentials</name>
    <message>
        <source>Passphrase of an SSH key</source>
        <translation>Passphrase eines SSH-Schlüssels</translation>
    </message>
    <message>
        <source>SSH password</source>
        <translation>SSH-Passwort</translation>
    </message>
    <message>
        <source>Passphrase of a TLS key</source>
        <translation>Passphrase eines TLS-Schlüssels</translation>
    </message>
    <message>
        <source>Login of a registry</source>
        <translation>Anmeldung einer Registry</translation>
    </message>
    <message>
        <source>until Pilothouse is closed</source>
        <translation>bis Pilothouse geschlossen wird</translation>
    </message>
    <message>
        <source>in the keyring</source>
        <translation>im Schlüsselbund</translation>
    </message>
    <message>
        <source>in clear text, in %1</source>
        <translation>im Klartext, in %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Summary</name>
    <message>
        <source>Paused at %1</source>
        <translation>Pausiert bei %1</translation>
    </message>
    <message>
        <source>Running %1</source>
        <translation>Läuft: %1</translation>
    </message>
    <message>
        <source>Run stopped at %1</source>
        <translation>Lauf steht bei %1</translation>
    </message>
    <message>
        <source>Manifest has errors</source>
        <translation>Manifest hat Fehler</translation>
    </message>
    <message>
        <source>Looking at the ships…</source>
        <translation>Schiffe werden angesehen …</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Plan</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message numerus="yes">
        <source>Review %n change(s)</source>
        <translation>
            <numerusform>%n Änderung prüfen</numerusform>
            <numerusform>%n Änderungen prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ship(s)</source>
        <translation>
            <numerusform>%n Schiff</numerusform>
            <numerusform>%n Schiffe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n ship(s)</source>
        <translation>
            <numerusform>%1 von %n Schiff</numerusform>
            <numerusform>%1 von %n Schiffen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a ship and for how long</comment>
        <translation>%1, seit %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unreachable, %1</source>
        <translation>
            <numerusform>%n unerreichbar, seit %1</numerusform>
            <numerusform>%n unerreichbar, seit %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asking %n ship(s)</source>
        <translation>
            <numerusform>%n Schiff wird abgefragt</numerusform>
            <numerusform>%n Schiffe werden abgefragt</numerusform>
        </translation>
    </message>
    <message>
        <source>events live</source>
        <translation>Ereignisse live</translation>
    </message>
    <message>
        <source>no ship answers</source>
        <translation>kein Schiff antwortet</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::ThingForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ship</source>
        <translation>Schiff</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Add an instance</source>
        <translation>Instanz hinzufügen</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verlegen</translation>
    </message>
    <message>
        <source>Needs…</source>
        <translation>Benötigt …</translation>
    </message>
    <message>
        <source>Needs no more…</source>
        <translation>Benötigt nicht mehr …</translation>
    </message>
    <message>
        <source>Comment out</source>
        <translation>Auskommentieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Add to the environment</source>
        <translation>Zur Umgebung hinzufügen</translation>
    </message>
    <message>
        <source>%1 leaves the manifest. What runs is not touched: the next plan shows it as left over.</source>
        <translation>%1 verlässt das Manifest. Was läuft, bleibt unberührt: Der nächste Plan zeigt es als übrig.</translation>
    </message>
    <message>
        <source>%1 stays in the manifest as a comment. What runs is not touched.</source>
        <translation>%1 bleibt als Kommentar im Manifest. Was läuft, bleibt unberührt.</translation>
    </message>
    <message>
        <source>%1, which was %2</source>
        <translation>%1, vorher %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 needs %2</source>
        <translation>%1 benötigt %2</translation>
    </message>
    <message>
        <source>%1 no longer needs %2</source>
        <translation>%1 benötigt %2 nicht mehr</translation>
    </message>
    <message>
        <source>the manifest without %1</source>
        <translation>das Manifest ohne %1</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::VariableList</name>
    <message>
        <source>a file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>the service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>the instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>generated: environment</source>
        <translation>erzeugt: Umgebung</translation>
    </message>
    <message>
        <source>generated: container</source>
        <translation>erzeugt: Container</translation>
    </message>
    <message>
        <source>generated: dependency</source>
        <translation>erzeugt: Abhängigkeit</translation>
    </message>
    <message>
        <source>(removed)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>pilothouse::app::Workspace</name>
    <message>
        <source>the demo fleet</source>
        <translation>Die Demoflotte</translation>
    </message>
</context>
</TS>
