<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>Application type</source>
        <translation>Anwendungstyp</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (Umgebung)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Application created</source>
        <translation>Anwendung erstellt</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Anwendung geändert</translation>
    </message>
    <message>
        <source>Application deleted</source>
        <translation>Anwendung gelöscht</translation>
    </message>
    <message>
        <source>Application restored</source>
        <translation>Anwendung wiederhergestellt</translation>
    </message>
    <message>
        <source>Application deleted for good</source>
        <translation>Anwendung endgültig gelöscht</translation>
    </message>
    <message>
        <source>Client secret added</source>
        <translation>Client-Secret hinzugefügt</translation>
    </message>
    <message>
        <source>Client secret’s notes changed</source>
        <translation>Notizen des Client-Secrets geändert</translation>
    </message>
    <message>
        <source>Client secret deleted</source>
        <translation>Client-Secret gelöscht</translation>
    </message>
    <message>
        <source>Public key added</source>
        <translation>Öffentlicher Schlüssel hinzugefügt</translation>
    </message>
    <message>
        <source>Public key deleted</source>
        <translation>Öffentlicher Schlüssel gelöscht</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Benutzer hinzugefügt</translation>
    </message>
    <message>
        <source>User’s password set</source>
        <translation>Passwort des Benutzers gesetzt</translation>
    </message>
    <message>
        <source>User activated</source>
        <translation>Benutzer aktiviert</translation>
    </message>
    <message>
        <source>User deactivated</source>
        <translation>Benutzer deaktiviert</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organisation geändert</translation>
    </message>
    <message>
        <source>Everything deleted</source>
        <translation>Alles gelöscht</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>All its client secrets, keys and tokens stop working immediately. For %1 days it can be restored; its tokens stay invalid.</source>
        <translation>Alle zugehörigen Client-Secrets, Schlüssel und Token werden sofort ungültig. Die Anwendung kann %1 Tage lang wiederhergestellt werden; ihre Token bleiben ungültig.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no such application.</source>
        <translation>Diese Anwendung gibt es nicht.</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile. Look at the list again.</source>
        <translation>Möglicherweise wurde sie inzwischen gelöscht. Sehen Sie erneut in der Liste nach.</translation>
    </message>
    <message>
        <source>Several applications have this name.</source>
        <translation>Mehrere Anwendungen haben diesen Namen.</translation>
    </message>
    <message>
        <source>Use the client ID instead.</source>
        <translation>Verwenden Sie stattdessen die Client-ID.</translation>
    </message>
    <message>
        <source>You can have up to ten OAuth2 applications at one time.</source>
        <translation>Sie können bis zu zehn OAuth2-Anwendungen gleichzeitig haben.</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limit erreicht. Löschen Sie eine Anwendung, um eine neue zu erstellen.</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>Diese Anwendung wurde seit dem Öffnen an anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>Open it again and repeat your changes.</source>
        <translation>Öffnen Sie sie erneut und wiederholen Sie Ihre Änderungen.</translation>
    </message>
    <message>
        <source>This application is stored already.</source>
        <translation>Diese Anwendung ist bereits gespeichert.</translation>
    </message>
    <message>
        <source>The type of an application cannot be changed.</source>
        <translation>Der Typ einer Anwendung kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Create a new application of the type you need.</source>
        <translation>Erstellen Sie eine neue Anwendung des benötigten Typs.</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Eine Anwendung kann bis zu fünf Client-Secrets haben.</translation>
    </message>
    <message>
        <source>Delete a client secret that is no longer used.</source>
        <translation>Löschen Sie ein Client-Secret, das nicht mehr verwendet wird.</translation>
    </message>
    <message>
        <source>Applications of this type have no client secret.</source>
        <translation>Anwendungen dieses Typs haben keine Client-Secrets.</translation>
    </message>
    <message>
        <source>There is no such client secret.</source>
        <translation>Dieses Client-Secret gibt es nicht.</translation>
    </message>
    <message>
        <source>No keyring of the operating system can be used.</source>
        <translation>Es ist kein Schlüsselbund des Betriebssystems verfügbar.</translation>
    </message>
    <message>
        <source>What you keep is forgotten when the program ends.</source>
        <translation>Was Sie aufbewahren, geht beim Beenden des Programms verloren.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>Entsperren Sie den Schlüsselbund und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The keyring did not carry out the request.</source>
        <translation>Der Schlüsselbund hat die Anforderung nicht ausgeführt.</translation>
    </message>
    <message>
        <source>Check the keyring of the operating system and try again.</source>
        <translation>Prüfen Sie den Schlüsselbund des Betriebssystems und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Eine Anwendung kann bis zu 20 öffentliche Schlüssel haben.</translation>
    </message>
    <message>
        <source>Delete a public key that is no longer used.</source>
        <translation>Löschen Sie einen öffentlichen Schlüssel, der nicht mehr verwendet wird.</translation>
    </message>
    <message>
        <source>Applications of this type have no public keys.</source>
        <translation>Anwendungen dieses Typs haben keine öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no such public key.</source>
        <translation>Diesen öffentlichen Schlüssel gibt es nicht.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>Die Anwendung hat diesen öffentlichen Schlüssel bereits.</translation>
    </message>
    <message>
        <source>This is a private key. Add only the public key or certificate.</source>
        <translation>Dies ist ein privater Schlüssel. Fügen Sie nur den öffentlichen Schlüssel oder das Zertifikat hinzu.</translation>
    </message>
    <message>
        <source>Do not give a private key away: whoever has it can act for the user.</source>
        <translation>Geben Sie einen privaten Schlüssel nie weiter: Wer ihn besitzt, kann im Namen des Benutzers handeln.</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>Dies ist kein RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>Use an RSA key of at least 2048 bits.</source>
        <translation>Verwenden Sie einen RSA-Schlüssel mit mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>The key has only %1 bits.</source>
        <translation>Der Schlüssel hat nur %1 Bit.</translation>
    </message>
    <message>
        <source>The key has %1 bits, more than can be used.</source>
        <translation>Der Schlüssel hat %1 Bit, mehr als verwendet werden können.</translation>
    </message>
    <message>
        <source>Use an RSA key of at most 16384 bits.</source>
        <translation>Verwenden Sie einen RSA-Schlüssel mit höchstens 16384 Bit.</translation>
    </message>
    <message>
        <source>The key could not be read.</source>
        <translation>Der Schlüssel konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Paste a certificate or a public key in PEM form, or a JWK.</source>
        <translation>Fügen Sie ein Zertifikat oder einen öffentlichen Schlüssel im PEM-Format oder einen JWK ein.</translation>
    </message>
    <message>
        <source>The private key is protected by a passphrase.</source>
        <translation>Der private Schlüssel ist durch eine Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Remove the passphrase first, for example with “openssl pkey”.</source>
        <translation>Entfernen Sie zuerst die Passphrase, zum Beispiel mit „openssl pkey“.</translation>
    </message>
    <message>
        <source>The key file is larger than 64 KiB.</source>
        <translation>Die Schlüsseldatei ist größer als 64 KiB.</translation>
    </message>
    <message>
        <source>Choose the file that holds only the key.</source>
        <translation>Wählen Sie die Datei, die nur den Schlüssel enthält.</translation>
    </message>
    <message>
        <source>Making the key pair was cancelled.</source>
        <translation>Das Erstellen des Schlüsselpaars wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The key pair could not be made.</source>
        <translation>Das Schlüsselpaar konnte nicht erstellt werden.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Diesen Benutzer gibt es nicht.</translation>
    </message>
    <message>
        <source>Several users have this name.</source>
        <translation>Mehrere Benutzer haben diesen Namen.</translation>
    </message>
    <message>
        <source>Use the e-mail address instead.</source>
        <translation>Verwenden Sie stattdessen die E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Dieser Name kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Enter a name of up to 128 characters on one line.</source>
        <translation>Geben Sie einen Namen mit höchstens 128 Zeichen in einer Zeile ein.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Dies ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This user is stored already.</source>
        <translation>Dieser Benutzer ist bereits gespeichert.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Ein anderer Benutzer hat diese E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The data folder has no organization yet.</source>
        <translation>Der Datenordner enthält noch keine Organisation.</translation>
    </message>
    <message>
        <source>Start the built-in server once.</source>
        <translation>Starten Sie einmal den integrierten Server.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Ein anderes Programm verwendet die Datenbank.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>Die Datenbank konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Check that the data folder exists and may be written.</source>
        <translation>Prüfen Sie, ob der Datenordner existiert und beschreibbar ist.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Die Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or choose another one.</source>
        <translation>Stellen Sie den Datenordner aus einer Sicherung wieder her oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Geben Sie Speicherplatz frei und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database may not be written.</source>
        <translation>Die Datenbank ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Prüfen Sie die Berechtigungen des Datenordners.</translation>
    </message>
    <message>
        <source>This was stored already.</source>
        <translation>Dies war bereits gespeichert.</translation>
    </message>
    <message>
        <source>The database was used in the wrong order.</source>
        <translation>Die Datenbank wurde in der falschen Reihenfolge verwendet.</translation>
    </message>
    <message>
        <source>This is a defect of the program. Try again.</source>
        <translation>Dies ist ein Fehler des Programms. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk has used this data folder.</source>
        <translation>Eine neuere Version von Grantdesk hat diesen Datenordner verwendet.</translation>
    </message>
    <message>
        <source>Update this program, or choose another data folder.</source>
        <translation>Aktualisieren Sie dieses Programm oder wählen Sie einen anderen Datenordner.</translation>
    </message>
    <message>
        <source>Port %1 is already in use.</source>
        <translation>Port %1 wird bereits verwendet.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for a free one.</source>
        <translation>Wählen Sie einen anderen Port oder 0 für einen freien.</translation>
    </message>
    <message>
        <source>The server cannot listen on this address.</source>
        <translation>Der Server kann an dieser Adresse keine Verbindungen annehmen.</translation>
    </message>
    <message>
        <source>Use an address of this computer, for example 127.0.0.1.</source>
        <translation>Verwenden Sie eine Adresse dieses Computers, zum Beispiel 127.0.0.1.</translation>
    </message>
    <message>
        <source>Without TLS the server listens on this computer only.</source>
        <translation>Ohne TLS nimmt der Server nur Verbindungen von diesem Computer an.</translation>
    </message>
    <message>
        <source>The server is already running.</source>
        <translation>Der Server läuft bereits.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check the address and the network connection.</source>
        <translation>Prüfen Sie die Adresse und die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>Es konnte keine sichere Verbindung zum Server hergestellt werden.</translation>
    </message>
    <message>
        <source>Check the server’s certificate.</source>
        <translation>Prüfen Sie das Zertifikat des Servers.</translation>
    </message>
    <message>
        <source>The server’s answer is too large.</source>
        <translation>Die Antwort des Servers ist zu groß.</translation>
    </message>
    <message>
        <source>The server’s answer is not valid HTTP.</source>
        <translation>Die Antwort des Servers ist kein gültiges HTTP.</translation>
    </message>
    <message>
        <source>Port %1, where the redirect is expected, is already in use.</source>
        <translation>Port %1, an dem die Umleitung erwartet wird, wird bereits verwendet.</translation>
    </message>
    <message>
        <source>End the program that uses it, or register a redirect URL with another port.</source>
        <translation>Beenden Sie das Programm, das ihn verwendet, oder registrieren Sie eine Umleitungs-URL mit einem anderen Port.</translation>
    </message>
    <message>
        <source>This redirect URL is not on this computer, so the redirect cannot be caught.</source>
        <translation>Diese Umleitungs-URL liegt nicht auf diesem Computer, daher kann die Umleitung nicht abgefangen werden.</translation>
    </message>
    <message>
        <source>Paste the redirected address instead.</source>
        <translation>Fügen Sie stattdessen die umgeleitete Adresse ein.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught on this computer.</source>
        <translation>Die Umleitung kann auf diesem Computer nicht abgefangen werden.</translation>
    </message>
    <message>
        <source>The redirect does not belong to this run.</source>
        <translation>Die Umleitung gehört nicht zu diesem Durchlauf.</translation>
    </message>
    <message>
        <source>Start the flow again, and use only the page it opens.</source>
        <translation>Starten Sie den Ablauf erneut und verwenden Sie nur die Seite, die er öffnet.</translation>
    </message>
    <message>
        <source>The redirect comes from another authorization server.</source>
        <translation>Die Umleitung stammt von einem anderen Autorisierungsserver.</translation>
    </message>
    <message>
        <source>Check the server’s address and start the flow again.</source>
        <translation>Prüfen Sie die Adresse des Servers und starten Sie den Ablauf erneut.</translation>
    </message>
    <message>
        <source>The redirected address could not be read.</source>
        <translation>Die umgeleitete Adresse konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser’s address bar.</source>
        <translation>Kopieren Sie die vollständige Adresse aus der Adressleiste des Browsers.</translation>
    </message>
    <message>
        <source>The redirected address holds no authorization code.</source>
        <translation>Die umgeleitete Adresse enthält keinen Autorisierungscode.</translation>
    </message>
    <message>
        <source>This is not the address the browser was redirected to.</source>
        <translation>Dies ist nicht die Adresse, an die der Browser umgeleitet wurde.</translation>
    </message>
    <message>
        <source>Access was denied by the user.</source>
        <translation>Der Zugriff wurde vom Benutzer verweigert.</translation>
    </message>
    <message>
        <source>Start the flow again and choose “Allow access”.</source>
        <translation>Starten Sie den Ablauf erneut und wählen Sie „Zugriff zulassen“.</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1): %2</source>
        <translation>Der Autorisierungsserver hat die Anfrage abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1).</source>
        <translation>Der Autorisierungsserver hat die Anfrage abgelehnt (%1).</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1, %2): %3</source>
        <translation>Der Server hat kein Token gewährt (HTTP %1, %2): %3</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1).</source>
        <translation>Der Server hat kein Token gewährt (HTTP %1).</translation>
    </message>
    <message>
        <source>Client authentication failed.</source>
        <translation>Clientauthentifizierung fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Check the client ID and the client secret.</source>
        <translation>Prüfen Sie die Client-ID und das Client-Secret.</translation>
    </message>
    <message>
        <source>The server did not accept the grant: %3</source>
        <translation>Der Server hat die Genehmigung nicht akzeptiert: %3</translation>
    </message>
    <message>
        <source>Start the flow again.</source>
        <translation>Starten Sie den Ablauf erneut.</translation>
    </message>
    <message>
        <source>Applications of this type may not use this grant type.</source>
        <translation>Anwendungen dieses Typs dürfen diesen Genehmigungstyp nicht verwenden.</translation>
    </message>
    <message>
        <source>This grant type is not supported.</source>
        <translation>Dieser Genehmigungstyp wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The server’s answer holds no token (HTTP %1).</source>
        <translation>Die Antwort des Servers enthält kein Token (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the server’s address.</source>
        <translation>Prüfen Sie die Adresse des Servers.</translation>
    </message>
    <message>
        <source>The server asks to wait before the next attempt.</source>
        <translation>Der Server bittet, vor dem nächsten Versuch zu warten.</translation>
    </message>
    <message>
        <source>The API did not accept the access token.</source>
        <translation>Die API hat das Zugriffstoken nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The API does not allow this user to do that.</source>
        <translation>Die API gestattet diesem Benutzer diesen Vorgang nicht.</translation>
    </message>
    <message>
        <source>The API refused the request (HTTP %1): %2</source>
        <translation>Die API hat die Anfrage abgelehnt (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The API’s answer could not be read.</source>
        <translation>Die Antwort der API konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The flow needs a client secret.</source>
        <translation>Der Ablauf benötigt ein Client-Secret.</translation>
    </message>
    <message>
        <source>Enter the client secret. If it is lost, delete it and create a new one.</source>
        <translation>Geben Sie das Client-Secret ein. Ist es verloren, löschen Sie es und erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>The flow needs a private key.</source>
        <translation>Der Ablauf benötigt einen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the private key file that belongs to a public key of the application.</source>
        <translation>Wählen Sie die Datei des privaten Schlüssels, der zu einem öffentlichen Schlüssel der Anwendung gehört.</translation>
    </message>
    <message>
        <source>The private key fits none of the application’s public keys.</source>
        <translation>Der private Schlüssel passt zu keinem öffentlichen Schlüssel der Anwendung.</translation>
    </message>
    <message>
        <source>Add its public key to the application, or choose another private key.</source>
        <translation>Fügen Sie der Anwendung seinen öffentlichen Schlüssel hinzu oder wählen Sie einen anderen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>Die Anwendung hat keine Umleitungs-URL.</translation>
    </message>
    <message>
        <source>Add a redirect URL to the application, for example http://127.0.0.1/callback.</source>
        <translation>Fügen Sie der Anwendung eine Umleitungs-URL hinzu, zum Beispiel http://127.0.0.1/callback.</translation>
    </message>
    <message>
        <source>The redirect URI does not match any of the registered redirect URLs.</source>
        <translation>Der Umleitungs-URI stimmt mit keiner der registrierten Umleitungs-URLs überein.</translation>
    </message>
    <message>
        <source>Machine to Machine Applications have no refresh tokens.</source>
        <translation>Maschine-zu-Maschine-Anwendungen haben keine Aktualisierungstoken.</translation>
    </message>
    <message>
        <source>The flow waits for no redirected address.</source>
        <translation>Der Ablauf wartet auf keine umgeleitete Adresse.</translation>
    </message>
    <message>
        <source>Nobody finished signing in within the time allowed.</source>
        <translation>Die Anmeldung wurde nicht innerhalb der vorgesehenen Zeit abgeschlossen.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Der Ablauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The server did not accept the user name and the password.</source>
        <translation>Der Server hat den Benutzernamen und das Passwort nicht akzeptiert.</translation>
    </message>
    <message>
        <source>The server’s page has neither a sign-in nor a consent form (HTTP %1).</source>
        <translation>Die Seite des Servers enthält weder ein Anmelde- noch ein Zustimmungsformular (HTTP %1).</translation>
    </message>
    <message>
        <source>Sign in with a browser instead.</source>
        <translation>Melden Sie sich stattdessen mit einem Browser an.</translation>
    </message>
    <message>
        <source>The server answered with an error page (HTTP %1).</source>
        <translation>Der Server hat mit einer Fehlerseite geantwortet (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the client ID and the redirect URL.</source>
        <translation>Prüfen Sie die Client-ID und die Umleitungs-URL.</translation>
    </message>
    <message>
        <source>The server’s page is too large.</source>
        <translation>Die Seite des Servers ist zu groß.</translation>
    </message>
    <message>
        <source>The server redirects without end.</source>
        <translation>Der Server leitet endlos um.</translation>
    </message>
    <message>
        <source>The server redirects to where no browser can go.</source>
        <translation>Der Server leitet an eine Adresse um, die kein Browser öffnen kann.</translation>
    </message>
    <message>
        <source>The server’s form would be sent to another server: %1</source>
        <translation>Das Formular des Servers würde an einen anderen Server gesendet: %1</translation>
    </message>
    <message>
        <source>Sign in with a browser instead, and look at the address.</source>
        <translation>Melden Sie sich stattdessen mit einem Browser an und achten Sie auf die Adresse.</translation>
    </message>
    <message>
        <source>The address of the authorization page cannot be opened.</source>
        <translation>Die Adresse der Autorisierungsseite kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The form data could not be read.</source>
        <translation>Die Formulardaten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The message has too many parameters.</source>
        <translation>Die Nachricht enthält zu viele Parameter.</translation>
    </message>
    <message>
        <source>The JSON data could not be read.</source>
        <translation>Die JSON-Daten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The parameter “%1” is not a simple value.</source>
        <translation>Der Parameter „%1“ ist kein einfacher Wert.</translation>
    </message>
    <message>
        <source>The JSON Web Token could not be read.</source>
        <translation>Das JSON Web Token konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file “%1” could not be read.</source>
        <translation>Die Datei „%1“ konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Prüfen Sie ihren Namen und ihre Berechtigungen.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>Die Datei „%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>The file “%1” exists already and is not overwritten.</source>
        <translation>Die Datei „%1“ existiert bereits und wird nicht überschrieben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>Die Datei „%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Prüfen Sie den Ordner und seine Berechtigungen.</translation>
    </message>
    <message>
        <source>Nothing was read from standard input.</source>
        <translation>Von der Standardeingabe wurde nichts gelesen.</translation>
    </message>
    <message>
        <source>Too much was read from standard input.</source>
        <translation>Von der Standardeingabe wurde zu viel gelesen.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Dieser Vorgang kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Add --yes to confirm.</source>
        <translation>Fügen Sie zur Bestätigung --yes hinzu.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Unterbrochen.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Es ist ein Fehler aufgetreten. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Dies muss ein Text sein.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Dies muss true oder false sein.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Dies muss eine ganze Zahl sein.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Dies muss eine Liste sein.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>Dies muss ein Objekt sein.</translation>
    </message>
    <message>
        <source>This can have up to %1 characters.</source>
        <translation>Dies darf bis zu %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>This can have up to %1 entries.</source>
        <translation>Dies darf bis zu %1 Einträge haben.</translation>
    </message>
    <message>
        <source>This must be between %1 and %2.</source>
        <translation>Dies muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>This text contains characters that cannot be used.</source>
        <translation>Dieser Text enthält Zeichen, die nicht verwendet werden können.</translation>
    </message>
    <message>
        <source>An ID must have 32 lower-case hexadecimal characters.</source>
        <translation>Eine ID muss 32 hexadezimale Zeichen in Kleinschreibung haben.</translation>
    </message>
    <message>
        <source>The type must be machine-to-machine, web or single-page.</source>
        <translation>Der Typ muss machine-to-machine, web oder single-page sein.</translation>
    </message>
    <message>
        <source>Enter a period such as P6M or P30D, or never.</source>
        <translation>Geben Sie einen Zeitraum wie P6M oder P30D an, oder never.</translation>
    </message>
    <message>
        <source>This is not Base64.</source>
        <translation>Dies ist kein Base64.</translation>
    </message>
    <message>
        <source>The seed is not a JSON object (line %1).</source>
        <translation>Die Startdaten sind kein JSON-Objekt (Zeile %1).</translation>
    </message>
    <message>
        <source>This must be a label of a host name: a-z, 0-9 and hyphens.</source>
        <translation>Dies muss ein Teil eines Hostnamens sein: a-z, 0-9 und Bindestriche.</translation>
    </message>
    <message>
        <source>A user needs a password or its hash.</source>
        <translation>Ein Benutzer benötigt ein Passwort oder dessen Hash.</translation>
    </message>
    <message>
        <source>Give either the password or its hash.</source>
        <translation>Geben Sie entweder das Passwort oder dessen Hash an.</translation>
    </message>
    <message>
        <source>This is not an encoded Argon2id hash.</source>
        <translation>Dies ist kein codierter Argon2id-Hash.</translation>
    </message>
    <message>
        <source>Give a client secret of 1 to 512 printable ASCII characters, or its SHA-256 hash.</source>
        <translation>Geben Sie ein Client-Secret aus 1 bis 512 druckbaren ASCII-Zeichen oder dessen SHA-256-Hash an.</translation>
    </message>
    <message>
        <source>This is not a SHA-256 hash in lower-case hexadecimal.</source>
        <translation>Das ist kein SHA-256-Hash in hexadezimalen Kleinbuchstaben.</translation>
    </message>
    <message>
        <source>Applications of this type do not have this.</source>
        <translation>Anwendungen dieses Typs haben dies nicht.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>„%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>The user %1 is stored with another name, e-mail address or ID.</source>
        <translation>Der Benutzer %1 ist mit einem anderen Namen, einer anderen E-Mail-Adresse oder ID gespeichert.</translation>
    </message>
    <message>
        <source>Change the seed, or start with another data folder.</source>
        <translation>Ändern Sie die Startdaten oder beginnen Sie mit einem anderen Datenordner.</translation>
    </message>
    <message>
        <source>The application “%1” is stored with another type or ID.</source>
        <translation>Die Anwendung „%1“ ist mit einem anderen Typ oder einer anderen ID gespeichert.</translation>
    </message>
    <message>
        <source>Several applications could be “%1”.</source>
        <translation>Mehrere Anwendungen könnten „%1“ sein.</translation>
    </message>
    <message>
        <source>Give the client ID in the seed.</source>
        <translation>Geben Sie in den Startdaten die Client-ID an.</translation>
    </message>
    <message>
        <source>Give it a certificate and a key, or listen on 127.0.0.1 or [::1].</source>
        <translation>Geben Sie ein Zertifikat und einen Schlüssel an oder lauschen Sie auf 127.0.0.1 oder [::1].</translation>
    </message>
    <message>
        <source>This computer’s Qt has no TLS.</source>
        <translation>Qt bietet auf diesem Computer kein TLS.</translation>
    </message>
    <message>
        <source>Install its OpenSSL plug-in.</source>
        <translation>Installieren Sie das zugehörige OpenSSL-Plug-in.</translation>
    </message>
    <message>
        <source>“%1” has no certificate that can be read.</source>
        <translation>„%1“ enthält kein lesbares Zertifikat.</translation>
    </message>
    <message>
        <source>It takes PEM: the server’s certificate first, then those that issued it.</source>
        <translation>Nötig ist PEM: zuerst das Zertifikat des Servers, dann die seiner Aussteller.</translation>
    </message>
    <message>
        <source>“%1” has no private key that can be read.</source>
        <translation>„%1“ enthält keinen lesbaren privaten Schlüssel.</translation>
    </message>
    <message>
        <source>It takes an RSA or EC key as PEM, PKCS#8 or PKCS#1.</source>
        <translation>Nötig ist ein RSA- oder EC-Schlüssel als PEM, PKCS#8 oder PKCS#1.</translation>
    </message>
    <message>
        <source>The private key in “%1” is protected by a passphrase.</source>
        <translation>Der private Schlüssel in „%1“ ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Decrypt it first: openssl pkey -in KEY -out DECRYPTED</source>
        <translation>Entschlüsseln Sie ihn zuerst: openssl pkey -in KEY -out DECRYPTED</translation>
    </message>
    <message>
        <source>The private key in “%1” is too short.</source>
        <translation>Der private Schlüssel in „%1“ ist zu kurz.</translation>
    </message>
    <message>
        <source>Use RSA with at least 2048 bits, or the curve P-256.</source>
        <translation>Verwenden Sie RSA mit mindestens 2048 Bit oder die Kurve P-256.</translation>
    </message>
    <message>
        <source>The private key in “%1” does not belong to the certificate.</source>
        <translation>Der private Schlüssel in „%1“ gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>The server’s own certificate has to come first in its file.</source>
        <translation>Das Zertifikat des Servers muss in seiner Datei an erster Stelle stehen.</translation>
    </message>
    <message>
        <source>The server’s answer held no refresh token.</source>
        <translation>Die Antwort des Servers enthielt kein Aktualisierungstoken.</translation>
    </message>
    <message>
        <source>The clock can only be put forward, by more than zero.</source>
        <translation>Die Uhr lässt sich nur vorstellen, und zwar um mehr als null.</translation>
    </message>
    <message>
        <source>To put it back, go back to real time.</source>
        <translation>Um sie zurückzustellen, kehren Sie zur Echtzeit zurück.</translation>
    </message>
    <message>
        <source>The clock goes from the year 1970 to the year 9999.</source>
        <translation>Die Uhr reicht vom Jahr 1970 bis zum Jahr 9999.</translation>
    </message>
    <message>
        <source>%1 has no effect at the endpoint %2.</source>
        <translation>%1 hat am Endpunkt %2 keine Wirkung.</translation>
    </message>
    <message>
        <source>A failure recipe is for 1 to %1 requests, or until it is removed.</source>
        <translation>Ein Fehlerrezept gilt für 1 bis %1 Anfragen oder bis zum Entfernen.</translation>
    </message>
    <message>
        <source>A slow answer waits for 1 to %1 milliseconds.</source>
        <translation>Eine langsame Antwort wartet 1 bis %1 Millisekunden.</translation>
    </message>
    <message>
        <source>%1 takes no delay.</source>
        <translation>Für %1 lässt sich keine Verzögerung angeben.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>Es gibt keinen Endpunkt %1.</translation>
    </message>
    <message>
        <source>This failure recipe is stored already.</source>
        <translation>Dieses Fehlerrezept ist schon gespeichert.</translation>
    </message>
    <message>
        <source>There are %1 failure recipes already.</source>
        <translation>Es gibt schon %1 Fehlerrezepte.</translation>
    </message>
    <message>
        <source>Remove some first.</source>
        <translation>Entfernen Sie zuerst welche.</translation>
    </message>
    <message>
        <source>There is no such failure recipe.</source>
        <translation>Dieses Fehlerrezept gibt es nicht.</translation>
    </message>
    <message>
        <source>GRANTDESK_CONTROL_TOKEN must have %1 to %2 visible ASCII characters.</source>
        <translation>GRANTDESK_CONTROL_TOKEN muss %1 bis %2 sichtbare ASCII-Zeichen haben.</translation>
    </message>
    <message>
        <source>The control API is offered on this computer only.</source>
        <translation>Die Steuerungs-API wird nur auf diesem Computer angeboten.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1 or [::1], or leave --control out.</source>
        <translation>Lauschen Sie auf 127.0.0.1 oder [::1], oder lassen Sie --control weg.</translation>
    </message>
    <message>
        <source>The image file is larger than %1 MiB.</source>
        <translation>Die Bilddatei ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>Save the image smaller: 512 × 512 pixels are enough.</source>
        <translation>Speichern Sie das Bild kleiner: 512 × 512 Pixel genügen.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, SVG or WebP image, whatever it is called.</source>
        <translation>Dies ist kein PNG-, JPEG-, SVG- oder WebP-Bild, wie auch immer die Datei heißt.</translation>
    </message>
    <message>
        <source>Save it as PNG in an image program and choose that file.</source>
        <translation>Speichern Sie es in einem Bildprogramm als PNG und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This computer cannot read %1 images.</source>
        <translation>Dieser Computer kann keine %1-Bilder lesen.</translation>
    </message>
    <message>
        <source>The image is more than %1 pixels wide or high.</source>
        <translation>Das Bild ist mehr als %1 Pixel breit oder hoch.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete.</source>
        <translation>Das Bild ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>Open it in an image program, save it again and choose that file.</source>
        <translation>Öffnen Sie es in einem Bildprogramm, speichern Sie es neu und wählen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This SVG uses something from outside (“%1”), which is never loaded.</source>
        <translation>Dieses SVG verwendet etwas von außerhalb („%1“), das nie geladen wird.</translation>
    </message>
    <message>
        <source>This SVG is too elaborate for a logo.</source>
        <translation>Dieses SVG ist zu aufwendig für ein Logo.</translation>
    </message>
    <message>
        <source>Enter a moment such as 2027-01-31T00:00:00Z.</source>
        <translation>Geben Sie einen Zeitpunkt wie 2027-01-31T00:00:00Z ein.</translation>
    </message>
    <message>
        <source>A file of applications can have up to 8 MiB.</source>
        <translation>Eine Datei mit Anwendungen darf bis zu 8 MiB groß sein.</translation>
    </message>
    <message>
        <source>The file is not JSON (line %1).</source>
        <translation>Die Datei ist kein JSON (Zeile %1).</translation>
    </message>
    <message>
        <source>Choose a file that was exported by Grantdesk or by another OAuth server.</source>
        <translation>Wählen Sie eine Datei, die von Grantdesk oder einem anderen OAuth-Server exportiert wurde.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk wrote this file.</source>
        <translation>Diese Datei wurde von einer neueren Version von Grantdesk geschrieben.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Aktualisieren Sie dieses Programm.</translation>
    </message>
    <message>
        <source>The file has no application in it.</source>
        <translation>Die Datei enthält keine Anwendung.</translation>
    </message>
    <message>
        <source>This is not the metadata of an OAuth client.</source>
        <translation>Das sind nicht die Metadaten eines OAuth-Clients.</translation>
    </message>
    <message>
        <source>Its grant types fit no type of application, or several.</source>
        <translation>Ihre Genehmigungstypen passen zu keinem Anwendungstyp oder zu mehreren.</translation>
    </message>
    <message>
        <source>Add “grantdesk_type” to it: machine-to-machine, web or single-page.</source>
        <translation>Ergänzen Sie „grantdesk_type“: machine-to-machine, web oder single-page.</translation>
    </message>
    <message>
        <source>The client ID “%1” is there twice.</source>
        <translation>Die Client-ID „%1“ kommt zweimal vor.</translation>
    </message>
    <message>
        <source>There is no user “%1” for this public key to act for.</source>
        <translation>Es gibt keinen Benutzer „%1“, für den dieser öffentliche Schlüssel handeln könnte.</translation>
    </message>
    <message>
        <source>Add the user first, or name another one as the key’s “grantdesk_user”.</source>
        <translation>Fügen Sie zuerst den Benutzer hinzu, oder nennen Sie einen anderen als „grantdesk_user“ des Schlüssels.</translation>
    </message>
    <message>
        <source>The public key names no user to act for.</source>
        <translation>Der öffentliche Schlüssel nennt keinen Benutzer, für den er handelt.</translation>
    </message>
    <message>
        <source>Give the key a “grantdesk_user”: a User ID or e-mail address.</source>
        <translation>Geben Sie dem Schlüssel einen „grantdesk_user“: eine Benutzer-ID oder E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>The application can be restored for 30 days, but its tokens stay invalid.</source>
        <translation>Die Anwendung lässt sich 30 Tage lang wiederherstellen, ihre Token bleiben jedoch ungültig.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Es wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>The audit log was changed from outside: entry %1 does not fit.</source>
        <translation>Das Audit-Protokoll wurde von außen verändert: Eintrag %1 passt nicht.</translation>
    </message>
    <message>
        <source>Compare it with an export or a backup of the data folder.</source>
        <translation>Vergleichen Sie es mit einem Export oder einer Sicherung des Datenordners.</translation>
    </message>
    <message>
        <source>“%1” was deleted, has the same client ID and can still be restored.</source>
        <translation>„%1“ wurde gelöscht, hat dieselbe Client-ID und kann noch wiederhergestellt werden.</translation>
    </message>
    <message>
        <source>Restore it, or delete it for good first.</source>
        <translation>Stellen Sie sie wieder her oder löschen Sie sie zuerst endgültig.</translation>
    </message>
    <message>
        <source>The logo is damaged or incomplete: nobody could see it.</source>
        <translation>Das Logo ist beschädigt oder unvollständig: Niemand könnte es sehen.</translation>
    </message>
    <message>
        <source>Export the application again, or take “logo_uri” out of the file.</source>
        <translation>Exportieren Sie die Anwendung noch einmal oder nehmen Sie „logo_uri“ aus der Datei.</translation>
    </message>
    <message>
        <source>There is no failure recipe of the kind %1. The kinds are: %2.</source>
        <translation>Es gibt kein Fehlerrezept der Art %1. Die Arten sind: %2.</translation>
    </message>
    <message>
        <source>The user can be activated again, but the tokens stay invalid.</source>
        <translation>Der Benutzer lässt sich wieder aktivieren, seine Token bleiben jedoch ungültig.</translation>
    </message>
    <message>
        <source>The failure recipe’s member %1 cannot be read.</source>
        <translation>Das Element %1 des Fehlerrezepts ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A seed can have up to 32 MiB.</source>
        <translation>Eine Startdatei darf bis zu 32 MiB groß sein.</translation>
    </message>
    <message>
        <source>There are %1 users here; a seed can have up to %2.</source>
        <translation>Hier gibt es %1 Benutzer; eine Startdatei darf bis zu %2 enthalten.</translation>
    </message>
    <message>
        <source>Not all of the output could be written.</source>
        <translation>Die Ausgabe konnte nicht vollständig geschrieben werden.</translation>
    </message>
    <message>
        <source>Check where it goes: the disk may be full.</source>
        <translation>Prüfen Sie, wohin sie geht: Vielleicht ist der Datenträger voll.</translation>
    </message>
    <message>
        <source>The new client secret is stored but could not be written: nobody will see it again.</source>
        <translation>Das neue Client-Secret ist gespeichert, konnte aber nicht ausgegeben werden: Niemand wird es noch einmal sehen.</translation>
    </message>
    <message>
        <source>Delete it and add another: %1</source>
        <translation>Löschen Sie es und fügen Sie ein anderes hinzu: %1</translation>
    </message>
    <message>
        <source>Another user has this ID.</source>
        <translation>Ein anderer Benutzer hat diese ID.</translation>
    </message>
    <message>
        <source>%1 at %2 has no effect for an application of this type.</source>
        <translation>%1 an %2 hat bei einer Anwendung dieses Typs keine Wirkung.</translation>
    </message>
    <message>
        <source>The private key could not be read.</source>
        <translation>Der private Schlüssel konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>An unencrypted RSA key in PEM form is needed (PKCS#8 or PKCS#1).</source>
        <translation>Nötig ist ein unverschlüsselter RSA-Schlüssel im PEM-Format (PKCS#8 oder PKCS#1).</translation>
    </message>
    <message>
        <source>These must be the last four characters of the client secret.</source>
        <translation>Dies müssen die letzten vier Zeichen des Client-Secrets sein.</translation>
    </message>
    <message>
        <source>Start the flow again. With a JSON Web Token check the key, its user and the customer ID first.</source>
        <translation>Starten Sie den Ablauf erneut. Prüfen Sie bei einem JSON Web Token zuerst den Schlüssel, seinen Benutzer und die Kunden-ID.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Versuchen Sie es in %1&#xa0;s erneut.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password.</source>
        <translation>Der Arbeitsspeicher reicht nicht aus, um das Passwort zu schützen.</translation>
    </message>
    <message>
        <source>End other programs and try again.</source>
        <translation>Beenden Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A password can have up to %1 characters of UTF-8 text.</source>
        <translation>Ein Passwort kann bis zu %1 Zeichen UTF-8-Text haben.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Default logo</source>
        <translation>Standardlogo</translation>
    </message>
    <message>
        <source>Own logo, %1 KiB</source>
        <translation>Eigenes Logo, %1 KiB</translation>
    </message>
    <message>
        <source>A new refresh token is issued each time the refresh token is used. Your application must store the new token after every refresh.</source>
        <translation>Bei jeder Verwendung des Aktualisierungstokens wird ein neues ausgestellt. Ihre Anwendung muss das neue Token nach jeder Aktualisierung speichern.</translation>
    </message>
    <message>
        <source>How long a refresh token exists before it expires. After that, users must log in to the integration again.</source>
        <translation>Zeitraum bis zum Ablauf eines Aktualisierungstokens. Danach müssen sich Benutzer erneut bei der Integration anmelden.</translation>
    </message>
    <message>
        <source>If the user is not active for this time, the refresh token expires even if its absolute expiration is later.</source>
        <translation>Ist der Benutzer in diesem Zeitraum nicht aktiv, läuft das Aktualisierungstoken ab, auch wenn der absolute Ablauf später liegt.</translation>
    </message>
    <message>
        <source>Users are redirected to this address after they have authenticated. The authorization code is appended to it.
The URL must include a protocol. URL fragments, relative paths, wildcards and public IP addresses are not allowed.</source>
        <translation>Nach der Authentifizierung werden Benutzer an diese Adresse umgeleitet. Der Autorisierungscode wird angehängt.
Die URL muss ein Protokoll enthalten. Fragmente, relative Pfade, Platzhalter und öffentliche IP-Adressen sind nicht zulässig.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Client-Secrets</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>Umleitungs-URLs</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation des Aktualisierungstokens</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Aktualisierungstoken bei jeder Verwendung erneuern</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Absoluter Ablauf des Aktualisierungstokens</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Absoluter Ablauf</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Ablauf des Aktualisierungstokens bei Inaktivität</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Ablauf bei Inaktivität</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Fügen Sie ein Logo hinzu, damit diese App leichter zu erkennen ist.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>This is the name you gave the app. This field cannot be empty.</source>
        <translation>Dies ist der Name, den Sie der App gegeben haben. Dieses Feld darf nicht leer sein.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Enter a description for the integration.</source>
        <translation>Geben Sie eine Beschreibung für die Integration ein.</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL der App-Beschreibung</translation>
    </message>
    <message>
        <source>A link to an “About us” page or a page with more information about the integration.</source>
        <translation>Link zu einer „Über uns“-Seite oder zu einer Seite mit weiteren Informationen zur Integration.</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Name des Entwicklers</translation>
    </message>
    <message>
        <source>Who sets up this application.</source>
        <translation>Wer diese Anwendung einrichtet.</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>E-Mail-Adresse des Entwicklers</translation>
    </message>
    <message>
        <source>Where the developer can be reached.</source>
        <translation>Unter welcher Adresse die Entwicklerin oder der Entwickler erreichbar ist.</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL der Datenschutzrichtlinie</translation>
    </message>
    <message>
        <source>The page that tells users what the application does with their data. The consent page links to it.</source>
        <translation>Die Seite, die erklärt, was die Anwendung mit den Daten der Benutzer macht. Die Zustimmungsseite verlinkt sie.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The client secret %1 expired on %2.</source>
        <translation>Das Client-Secret %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Add a new client secret, give it to the application, then delete the expired one.</source>
        <translation>Fügen Sie ein neues Client-Secret hinzu, geben Sie es der Anwendung, und löschen Sie dann das abgelaufene.</translation>
    </message>
    <message>
        <source>The client secret %1 expires on %2.</source>
        <translation>Das Client-Secret %1 läuft am %2 ab.</translation>
    </message>
    <message>
        <source>Add a new client secret and give it to the application in good time.</source>
        <translation>Fügen Sie rechtzeitig ein neues Client-Secret hinzu und geben Sie es der Anwendung.</translation>
    </message>
    <message>
        <source>The client secret %1 has never been used.</source>
        <translation>Das Client-Secret %1 wurde noch nie verwendet.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it.</source>
        <translation>Wenn es niemand braucht, löschen Sie es.</translation>
    </message>
    <message>
        <source>The application has no client secret.</source>
        <translation>Die Anwendung hat kein Client-Secret.</translation>
    </message>
    <message>
        <source>Add a client secret: without one the application gets no tokens.</source>
        <translation>Fügen Sie ein Client-Secret hinzu: Ohne Client-Secret erhält die Anwendung keine Token.</translation>
    </message>
    <message>
        <source>The application has no public key.</source>
        <translation>Die Anwendung hat keinen öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>Add a public key: without one no JSON Web Token is accepted.</source>
        <translation>Fügen Sie einen öffentlichen Schlüssel hinzu: Ohne öffentlichen Schlüssel wird kein JSON Web Token angenommen.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2.</source>
        <translation>Das Zertifikat %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Its key still works. Add the new certificate, then delete the old one.</source>
        <translation>Sein Schlüssel funktioniert noch. Fügen Sie das neue Zertifikat hinzu und löschen Sie dann das alte.</translation>
    </message>
    <message>
        <source>The certificate %1 expires on %2.</source>
        <translation>Das Zertifikat %1 läuft am %2 ab.</translation>
    </message>
    <message>
        <source>Its key will go on working. Have the certificate renewed.</source>
        <translation>Sein Schlüssel wird weiter funktionieren. Lassen Sie das Zertifikat erneuern.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>Die Anwendung hat keine Umleitungs-URL.</translation>
    </message>
    <message>
        <source>Add a redirect URL: without one nobody can sign in.</source>
        <translation>Fügen Sie eine Umleitungs-URL hinzu: Ohne Umleitungs-URL kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>The redirect URL %1 is not encrypted.</source>
        <translation>Die Umleitungs-URL %1 ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Use https: otherwise the authorization code can be read on its way.</source>
        <translation>Verwenden Sie https: Sonst kann der Autorisierungscode unterwegs gelesen werden.</translation>
    </message>
    <message>
        <source>Refresh tokens of this public application are not rotated.</source>
        <translation>Die Aktualisierungstoken dieser öffentlichen Anwendung werden nicht rotiert.</translation>
    </message>
    <message>
        <source>Turn rotation on, so that a stolen refresh token is found out.</source>
        <translation>Schalten Sie die Rotation ein, damit ein gestohlenes Aktualisierungstoken auffällt.</translation>
    </message>
    <message>
        <source>The application has not been used since %2.</source>
        <translation>Die Anwendung wurde seit dem %2 nicht verwendet.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it. It can be restored for 30 days.</source>
        <translation>Wenn niemand sie braucht, löschen Sie sie. Sie lässt sich 30 Tage lang wiederherstellen.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Gefahr</translation>
    </message>
    <message>
        <source>Only a slash at its end tells this redirect URL from %1.</source>
        <translation>Nur ein Schrägstrich am Ende unterscheidet diese Umleitungs-URL von %1.</translation>
    </message>
    <message>
        <source>Only upper and lower case tell this redirect URL from %1.</source>
        <translation>Nur die Groß- und Kleinschreibung unterscheidet diese Umleitungs-URL von %1.</translation>
    </message>
    <message>
        <source>Only http and https tell this redirect URL from %1.</source>
        <translation>Nur http und https unterscheiden diese Umleitungs-URL von %1.</translation>
    </message>
    <message>
        <source>Only the port tells this redirect URL from %1.</source>
        <translation>Nur der Port unterscheidet diese Umleitungs-URL von %1.</translation>
    </message>
    <message>
        <source>“%1”: the client secret %2 expires</source>
        <translation>„%1“: Das Client-Secret %2 läuft ab</translation>
    </message>
    <message>
        <source>“%1”: the certificate %2 expires</source>
        <translation>„%1“: Das Zertifikat %2 läuft ab</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md; grantdeskctl app --help</source>
        <translation>„Administration from the command line“ in README.md; grantdeskctl app --help</translation>
    </message>
    <message>
        <source>Editing an application</source>
        <translation>Anwendung bearbeiten</translation>
    </message>
    <message>
        <source>All about one application: its name, its credentials, where users are sent back to, how long refresh tokens live. Fields are stored only when you save; secrets and keys at once. A client secret is shown a single time, when it is added.</source>
        <translation>Alles über eine Anwendung: Name, Anmeldedaten, wohin Benutzer zurückgeleitet werden und wie lange Aktualisierungstoken gelten. Felder werden erst beim Speichern übernommen, Client-Secrets und Schlüssel sofort. Ein Client-Secret wird nur ein einziges Mal angezeigt, beim Hinzufügen.</translation>
    </message>
    <message>
        <source>RFC 6749, section 2 (clients) and RFC 9700 (what is safe today)</source>
        <translation>RFC 6749, Abschnitt 2 (Clients), und RFC 9700 (was heute sicher ist)</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Gelöschte Anwendungen</translation>
    </message>
    <message>
        <source>Deleted applications can be restored from here until their time is over. Their tokens stay invalid; client secrets and keys come back only if you say so.</source>
        <translation>Gelöschte Anwendungen können von hier aus wiederhergestellt werden, bis ihre Frist abläuft. Ihre Token bleiben ungültig; Client-Secrets und Schlüssel kommen nur zurück, wenn Sie es verlangen.</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md</source>
        <translation>„Administration from the command line“ in README.md</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Ablauf-Labor</translation>
    </message>
    <message>
        <source>Here the window is the application: it runs a flow step by step, from the authorization address to the refreshed token. The transcript shows every request and every response; secrets are dotted until you show them.</source>
        <translation>Hier ist das Fenster selbst die Anwendung: Es führt einen Ablauf Schritt für Schritt aus, von der Autorisierungsadresse bis zum aktualisierten Token. Das Protokoll zeigt jede Anfrage und jede Antwort; Secrets stehen als Punkte da, bis Sie sie anzeigen lassen.</translation>
    </message>
    <message>
        <source>“The first five minutes” in README.md; RFC 6749, section 4</source>
        <translation>„The first five minutes“ in README.md; RFC 6749, Abschnitt 4</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Autorisierungsserver</translation>
    </message>
    <message>
        <source>A server of your own to try applications against. Start it, add users, move its clock, or let it fail on purpose: so you see what your application does when tokens expire or the network is bad.</source>
        <translation>Ein eigener Server, an dem Sie Anwendungen ausprobieren. Starten Sie ihn, fügen Sie Benutzer hinzu, verstellen Sie seine Uhr oder lassen Sie ihn absichtlich versagen: So sehen Sie, was Ihre Anwendung tut, wenn Token ablaufen oder das Netz gestört ist.</translation>
    </message>
    <message>
        <source>“What the server answers” and “Clock, failures, request log” in README.md</source>
        <translation>„What the server answers“ und „Clock, failures, request log“ in README.md</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Every request to the server, the newest last, with its answer and the rule that decided it. Choose one to read all about it. Secrets are never noted.</source>
        <translation>Jede Anfrage an den Server, die neueste zuletzt, mit der Antwort und der Regel, die sie entschieden hat. Wählen Sie eine aus, um alles darüber zu lesen. Secrets werden nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>“Clock, failures, request log” in README.md; grantdeskctl log --help</source>
        <translation>„Clock, failures, request log“ in README.md; grantdeskctl log --help</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Every change to applications and users: who made it, when, and what was there before. Each entry is bound to the one before it by a hash; the check of the chain tells whether somebody tampered with the log.</source>
        <translation>Jede Änderung an Anwendungen und Benutzern: wer sie wann vorgenommen hat und was vorher dort stand. Jeder Eintrag ist durch einen Hash an den vorigen gebunden; die Prüfung der Kette zeigt, ob jemand das Protokoll manipuliert hat.</translation>
    </message>
    <message>
        <source>grantdeskctl audit --help</source>
        <translation>Der Befehl grantdeskctl audit --help</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The window’s language and colors, its version and its licenses. What you choose here holds at once, for you alone.</source>
        <translation>Sprache und Farben des Fensters, seine Version und seine Lizenzen. Was Sie hier wählen, gilt sofort und nur für Sie.</translation>
    </message>
    <message>
        <source>README.md</source>
        <translation>README.md</translation>
    </message>
    <message>
        <source>The applications that may ask for access, at most %1. Each has a client ID and authenticates in the way of its type. The column “Health” tells what needs attention: click it to read what to do.</source>
        <translation>Die Anwendungen, die Zugriff anfordern dürfen, höchstens %1. Jede hat eine Client-ID und authentifiziert sich so, wie es ihr Typ vorsieht. Die Spalte „Zustand“ zeigt, was Aufmerksamkeit braucht: Klicken Sie darauf, um zu lesen, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Help for this place</source>
        <translation>Hilfe zu diesem Bereich</translation>
    </message>
    <message>
        <source>Go to a place of the window</source>
        <translation>Zu einem Bereich des Fensters wechseln</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>App-Integration erstellen</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Zum Suchfeld wechseln</translation>
    </message>
    <message>
        <source>Clear the search field</source>
        <translation>Suchfeld leeren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menü der Zeile</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Client-ID kopieren</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Undo in a text field</source>
        <translation>In einem Textfeld rückgängig machen</translation>
    </message>
    <message>
        <source>Redo in a text field</source>
        <translation>In einem Textfeld wiederherstellen</translation>
    </message>
    <message>
        <source>Move a redirect URL up</source>
        <translation>Umleitungs-URL nach oben verschieben</translation>
    </message>
    <message>
        <source>Move a redirect URL down</source>
        <translation>Umleitungs-URL nach unten verschieben</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>ListenerPage</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>Der Zugriff wurde nicht zugelassen</translation>
    </message>
    <message>
        <source>The flow failed</source>
        <translation>Der Ablauf ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The flow was cancelled</source>
        <translation>Der Ablauf wurde abgebrochen</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Hier ist nichts zu tun</translation>
    </message>
    <message>
        <source>Grantdesk has received its tokens.</source>
        <translation>Grantdesk hat seine Token erhalten.</translation>
    </message>
    <message>
        <source>Grantdesk has received no tokens.</source>
        <translation>Grantdesk hat keine Token erhalten.</translation>
    </message>
    <message>
        <source>Grantdesk shows what went wrong.</source>
        <translation>Grantdesk zeigt, was nicht funktioniert hat.</translation>
    </message>
    <message>
        <source>The flow was cancelled in Grantdesk before it was finished.</source>
        <translation>Der Ablauf wurde in Grantdesk abgebrochen, bevor er beendet war.</translation>
    </message>
    <message>
        <source>This address belongs to no flow that is waiting.</source>
        <translation>Diese Adresse gehört zu keinem wartenden Ablauf.</translation>
    </message>
    <message>
        <source>You can close this page and return to Grantdesk.</source>
        <translation>Sie können diese Seite schließen und zu Grantdesk zurückkehren.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Waiting for the redirect.</source>
        <translation>Warten auf die Umleitung.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught. Paste the redirected address instead.</source>
        <translation>Die Umleitung kann nicht abgefangen werden. Fügen Sie stattdessen die umgeleitete Adresse ein.</translation>
    </message>
    <message>
        <source>What was pasted is not the redirected address.</source>
        <translation>Der eingefügte Text ist nicht die umgeleitete Adresse.</translation>
    </message>
    <message>
        <source>Another redirect came and was ignored.</source>
        <translation>Eine weitere Umleitung ist eingetroffen und wurde ignoriert.</translation>
    </message>
    <message>
        <source>The time allowed is over.</source>
        <translation>Die vorgesehene Zeit ist abgelaufen.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Der Ablauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address instead.</source>
        <translation>Der Browser konnte nicht geöffnet werden. Kopieren Sie stattdessen die Adresse.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Name cannot be empty.</source>
        <translation>Der Name darf nicht leer sein.</translation>
    </message>
    <message>
        <source>The name can have up to %1 characters.</source>
        <translation>Der Name darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The name must be one line without invisible characters.</source>
        <translation>Der Name muss aus einer Zeile ohne unsichtbare Zeichen bestehen.</translation>
    </message>
    <message>
        <source>The description can have up to %1 characters.</source>
        <translation>Die Beschreibung darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The description must not contain invisible characters.</source>
        <translation>Die Beschreibung darf keine unsichtbaren Zeichen enthalten.</translation>
    </message>
    <message>
        <source>Enter at least one redirect URL.</source>
        <translation>Geben Sie mindestens eine Umleitungs-URL ein.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Eine Anwendung kann bis zu %1 Umleitungs-URLs haben.</translation>
    </message>
    <message>
        <source>This redirect URL is in the list already.</source>
        <translation>Diese Umleitungs-URL ist bereits in der Liste.</translation>
    </message>
    <message>
        <source>Enter a valid redirect URL.</source>
        <translation>Geben Sie eine gültige Umleitungs-URL ein.</translation>
    </message>
    <message>
        <source>A redirect URL can have up to %3 characters.</source>
        <translation>Eine Umleitungs-URL darf höchstens %3 Zeichen haben.</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII. Its host is spelled “%3”.</source>
        <translation>Die Umleitungs-URL muss aus reinem ASCII bestehen. Ihr Host wird „%3“ geschrieben.</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII.</source>
        <translation>Die Umleitungs-URL muss aus reinem ASCII bestehen.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain the character %3.</source>
        <translation>Die Umleitungs-URL darf das Zeichen %3 nicht enthalten.</translation>
    </message>
    <message>
        <source>The redirect URL must include a protocol, for example https://.</source>
        <translation>Die Umleitungs-URL muss ein Protokoll enthalten, zum Beispiel https://.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a wildcard (*).</source>
        <translation>Die Umleitungs-URL darf keinen Platzhalter (*) enthalten.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a fragment (#).</source>
        <translation>Die Umleitungs-URL darf kein Fragment (#) enthalten.</translation>
    </message>
    <message>
        <source>The protocol “%3” is not allowed in a redirect URL.</source>
        <translation>Das Protokoll „%3“ ist in einer Umleitungs-URL nicht zulässig.</translation>
    </message>
    <message>
        <source>The redirect URL must name a host.</source>
        <translation>Die Umleitungs-URL muss einen Host nennen.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a user name or a password.</source>
        <translation>Die Umleitungs-URL darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The port of the redirect URL is not valid.</source>
        <translation>Der Port der Umleitungs-URL ist ungültig.</translation>
    </message>
    <message>
        <source>The host of the redirect URL is not valid.</source>
        <translation>Der Host der Umleitungs-URL ist ungültig.</translation>
    </message>
    <message>
        <source>The redirect URL must not be a public IP address.</source>
        <translation>Die Umleitungs-URL darf keine öffentliche IP-Adresse sein.</translation>
    </message>
    <message>
        <source>This period is not supported.</source>
        <translation>Dieser Zeitraum wird nicht unterstützt.</translation>
    </message>
    <message>
        <source>The logo can have up to %1 KiB.</source>
        <translation>Das Logo darf höchstens %1 KiB groß sein.</translation>
    </message>
    <message>
        <source>The logo must be a PNG image.</source>
        <translation>Das Logo muss ein PNG-Bild sein.</translation>
    </message>
    <message>
        <source>The logo can be up to %1 pixels wide and high.</source>
        <translation>Das Logo darf höchstens %1 Pixel breit und hoch sein.</translation>
    </message>
    <message>
        <source>Enter a complete address that starts with https:// or http://.</source>
        <translation>Geben Sie eine vollständige Adresse ein, die mit https:// oder http:// beginnt.</translation>
    </message>
    <message>
        <source>The address can have up to %1 characters.</source>
        <translation>Die Adresse darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The developer name can have up to %1 characters.</source>
        <translation>Der Name des Entwicklers darf höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>The developer name must be one line without invisible characters.</source>
        <translation>Der Name des Entwicklers muss aus einer Zeile ohne unsichtbare Zeichen bestehen.</translation>
    </message>
    <message>
        <source>Enter a valid email address.</source>
        <translation>Geben Sie eine gültige E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>An application can have up to %1 client secrets.</source>
        <translation>Eine Anwendung kann bis zu %1 Client-Secrets haben.</translation>
    </message>
    <message>
        <source>Notes can have up to %1 characters.</source>
        <translation>Notizen dürfen höchstens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>Notes must be one line without invisible characters.</source>
        <translation>Notizen müssen aus einer Zeile ohne unsichtbare Zeichen bestehen.</translation>
    </message>
    <message>
        <source>An application can have up to %1 public keys.</source>
        <translation>Eine Anwendung kann bis zu %1 öffentliche Schlüssel haben.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>Die Anwendung hat diesen öffentlichen Schlüssel bereits.</translation>
    </message>
    <message>
        <source>This value is not allowed.</source>
        <translation>Dieser Wert ist nicht zulässig.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>Umleitungs-URLs</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Absoluter Ablauf des Aktualisierungstokens</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Ablauf des Aktualisierungstokens bei Inaktivität</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL der App-Beschreibung</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Name des Entwicklers</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>E-Mail-Adresse des Entwicklers</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL der Datenschutzrichtlinie</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation des Aktualisierungstokens</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Consent denied</source>
        <translation>Zustimmung verweigert</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>Langsame Antwort</translation>
    </message>
    <message>
        <source>429 Too many requests</source>
        <translation>429 Zu viele Anfragen</translation>
    </message>
    <message>
        <source>503 Service unavailable</source>
        <translation>503 Dienst nicht verfügbar</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Malformed JSON</source>
        <translation>Fehlerhaftes JSON</translation>
    </message>
    <message>
        <source>HTML error page</source>
        <translation>HTML-Fehlerseite</translation>
    </message>
    <message>
        <source>No refresh_token in the answer</source>
        <translation>Kein refresh_token in der Antwort</translation>
    </message>
    <message>
        <source>expires_in is 0</source>
        <translation>expires_in ist 0</translation>
    </message>
    <message>
        <source>token_type is Bearer</source>
        <translation>token_type ist Bearer</translation>
    </message>
    <message>
        <source>Code expired at once</source>
        <translation>Code sofort abgelaufen</translation>
    </message>
    <message>
        <source>Refresh refused</source>
        <translation>Aktualisierung abgelehnt</translation>
    </message>
    <message>
        <source>Wrong state in the redirect</source>
        <translation>Falscher state in der Umleitung</translation>
    </message>
    <message>
        <source>Tampered iss in the redirect</source>
        <translation>Verfälschter iss in der Umleitung</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisierung</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>JWT-Austausch</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Dauerhaft</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedirectWords</name>
    <message>
        <source>Without one, users could not be sent back to the application.</source>
        <translation>Ohne sie könnten Benutzer nicht zur Anwendung zurückgeschickt werden.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Longer addresses are cut off on the way. Pass what varies in the state parameter instead.</source>
        <translation>Längere Adressen werden unterwegs abgeschnitten. Übergeben Sie, was sich ändert, stattdessen im state-Parameter.</translation>
    </message>
    <message>
        <source>Addresses are compared byte by byte. Write the host in its xn-- spelling, and other letters percent-encoded.</source>
        <translation>Adressen werden Byte für Byte verglichen. Schreiben Sie den Host in der Form xn-- und andere Buchstaben prozentkodiert.</translation>
    </message>
    <message>
        <source>Programs read it differently, and one of them would send the code astray. Leave it out or percent-encode it.</source>
        <translation>Programme lesen es verschieden, und der Code könnte woanders landen. Lassen Sie es weg oder kodieren Sie es mit Prozentzeichen.</translation>
    </message>
    <message>
        <source>The server must not guess where to send users. Begin with https:// or with your app’s own scheme, for example com.example.app:/callback.</source>
        <translation>Der Server darf nicht raten, wohin er Benutzer schickt. Beginnen Sie mit https:// oder dem eigenen Schema Ihrer App, zum Beispiel com.example.app:/callback.</translation>
    </message>
    <message>
        <source>It would also match addresses that are not yours. Add each address by itself; what varies belongs in the state parameter.</source>
        <translation>Er würde auch auf fremde Adressen passen. Fügen Sie jede Adresse einzeln hinzu; was sich ändert, gehört in den state-Parameter.</translation>
    </message>
    <message>
        <source>A browser never sends what follows the # to your application. Remove the # and everything after it.</source>
        <translation>Ein Browser sendet nie an Ihre Anwendung, was nach dem # steht. Entfernen Sie das # und alles dahinter.</translation>
    </message>
    <message>
        <source>Such an address runs code or opens a file instead of calling your application. Use https:// or your app’s own scheme.</source>
        <translation>Eine solche Adresse führt Code aus oder öffnet eine Datei, statt Ihre Anwendung aufzurufen. Verwenden Sie https:// oder das eigene Schema Ihrer App.</translation>
    </message>
    <message>
        <source>Name the computer after the slashes, for example https://app.example.com/callback.</source>
        <translation>Nennen Sie den Computer nach den Schrägstrichen, zum Beispiel https://app.example.com/callback.</translation>
    </message>
    <message>
        <source>It would show in histories and logs. Remove everything from the slashes up to the @.</source>
        <translation>Das stünde in Verläufen und Protokollen. Entfernen Sie alles nach den Schrägstrichen bis zum @.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it out to use the protocol’s own.</source>
        <translation>Ein Port ist eine Zahl von 1 bis 65535. Lassen Sie ihn weg, um den des Protokolls zu verwenden.</translation>
    </message>
    <message>
        <source>Use a name such as app.example.com, or an address such as 127.0.0.1 in its usual spelling.</source>
        <translation>Verwenden Sie einen Namen wie app.example.com oder eine Adresse wie 127.0.0.1 in üblicher Schreibweise.</translation>
    </message>
    <message>
        <source>It may belong to somebody else tomorrow. Use the host’s name; loopback and private addresses are fine.</source>
        <translation>Sie kann morgen jemand anderem gehören. Verwenden Sie den Hostnamen; Loopback- und private Adressen sind erlaubt.</translation>
    </message>
    <message>
        <source>The server compares character by character: keep the one that your application sends.</source>
        <translation>Der Server vergleicht Zeichen für Zeichen: Behalten Sie die, die Ihre Anwendung sendet.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Authorization URI</source>
        <translation>Autorisierungs-URI</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>The address of the authorization page is put together, and the redirect is prepared.</source>
        <translation>Die Adresse der Autorisierungsseite wird zusammengestellt und die Umleitung vorbereitet.</translation>
    </message>
    <message>
        <source>Log in in the browser and allow access. The server then sends the browser to the redirect URL. If no browser has opened, copy the address.</source>
        <translation>Melden Sie sich im Browser an und lassen Sie den Zugriff zu. Der Server leitet den Browser dann an die Umleitungs-URL um. Hat sich kein Browser geöffnet, kopieren Sie die Adresse.</translation>
    </message>
    <message>
        <source>The redirect brings the authorization code. Its state parameter must be the one that was sent.</source>
        <translation>Die Umleitung bringt den Autorisierungscode. Ihr state-Parameter muss der gesendete sein.</translation>
    </message>
    <message>
        <source>A JSON Web Token, signed with the private key, is exchanged for an access token.</source>
        <translation>Ein mit dem privaten Schlüssel signiertes JSON Web Token wird gegen ein Zugriffstoken eingetauscht.</translation>
    </message>
    <message>
        <source>The authorization code is exchanged for tokens. The code is valid for 2 minutes only.</source>
        <translation>Der Autorisierungscode wird gegen Token eingetauscht. Der Code ist nur 2 Minuten lang gültig.</translation>
    </message>
    <message>
        <source>The API is called with the access token.</source>
        <translation>Die API wird mit dem Zugriffstoken aufgerufen.</translation>
    </message>
    <message>
        <source>The refresh token is exchanged for a new access token.</source>
        <translation>Das Aktualisierungstoken wird gegen ein neues Zugriffstoken eingetauscht.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>The rest is not shown.</source>
        <translation>Der Rest wird nicht angezeigt.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Gesendet: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Empfangen: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Machine to Machine Application</source>
        <translation>Maschine-zu-Maschine-Anwendung</translation>
    </message>
    <message>
        <source>Web Application</source>
        <translation>Webanwendung</translation>
    </message>
    <message>
        <source>Single Page Web Application</source>
        <translation>Single-Page-Webanwendung</translation>
    </message>
    <message>
        <source>Best for CLIs, daemons or scripts running on your server</source>
        <translation>Optimal für CLIs, Daemons oder Skripte, die auf Ihrem Server ausgeführt werden</translation>
    </message>
    <message>
        <source>Best for server-side applications that handle credentials and tokens on the server</source>
        <translation>Optimal für serverseitige Anwendungen, die Anmeldedaten und Token auf dem Server verarbeiten</translation>
    </message>
    <message>
        <source>Best for mobile or single-page web applications</source>
        <translation>Optimal für mobile Anwendungen oder Single-Page-Webanwendungen</translation>
    </message>
    <message>
        <source>Authentication through a JSON Web Token signed with a public/private key pair</source>
        <translation>Authentifizierung über ein JSON Web Token, das mit einem öffentlichen/privaten Schlüsselpaar signiert wird</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow</source>
        <translation>Authentifizierung über den OAuth 2.0-Autorisierungscodeablauf</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow with Proof Key for Code Exchange (PKCE)</source>
        <translation>Authentifizierung über den OAuth 2.0-Autorisierungscodeablauf mit Proof Key for Code Exchange (PKCE)</translation>
    </message>
    <message>
        <source>Shell, Python</source>
        <translation>Shell, Python</translation>
    </message>
    <message>
        <source>Go, Java, ASP.NET, Node.js, PHP</source>
        <translation>Go, Java, ASP.NET, Node.js, PHP</translation>
    </message>
    <message>
        <source>JavaScript, Angular, React, Vue</source>
        <translation>JavaScript, Angular, React, Vue</translation>
    </message>
    <message>
        <source>JWT flow</source>
        <translation>JWT-Ablauf</translation>
    </message>
    <message>
        <source>Authorization code flow</source>
        <translation>Autorisierungscodeablauf</translation>
    </message>
    <message>
        <source>PKCE flow</source>
        <translation>PKCE-Ablauf</translation>
    </message>
    <message>
        <source>No expiration</source>
        <translation>Kein Ablauf</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n Monat</numerusform>
            <numerusform>%n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Gerade eben</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>Vor 1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>Vor %n Minute</numerusform>
            <numerusform>Vor %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>Vor 1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>Vor %n Stunde</numerusform>
            <numerusform>Vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>Vor 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>Vor %n Tag</numerusform>
            <numerusform>Vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>Vor 1 Monat</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>Vor %n Monat</numerusform>
            <numerusform>Vor %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>Vor 1 Jahr</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>Vor %n Jahr</numerusform>
            <numerusform>Vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorization address</source>
        <translation>Autorisierungsadresse</translation>
    </message>
    <message>
        <source>Sign-in and consent</source>
        <translation>Anmeldung und Zustimmung</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Umleitung</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Erfolgreich</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Zeit abgelaufen</translation>
    </message>
    <message>
        <source>Tokens were granted, and the API returned 1 object.</source>
        <translation>Token wurden gewährt, und die API hat 1 Objekt zurückgegeben.</translation>
    </message>
    <message numerus="yes">
        <source>Tokens were granted, and the API returned %n objects.</source>
        <translation>
            <numerusform>Token wurden gewährt, und die API hat %n Objekt zurückgegeben.</numerusform>
            <numerusform>Token wurden gewährt, und die API hat %n Objekte zurückgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens were granted.</source>
        <translation>Token wurden gewährt.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Der Ablauf wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Checking the keyring…</source>
        <translation>Schlüsselbund wird geprüft …</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Desktop console for OAuth2 applications</source>
        <translation>Desktop-Konsole für OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>The folder of the database and the settings (default: the platform’s application-data folder, or $GRANTDESK_DATA_DIR).</source>
        <translation>Der Ordner der Datenbank und der Einstellungen (Standard: der Anwendungsdatenordner der Plattform oder $GRANTDESK_DATA_DIR).</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Bewahren Sie das Client-Secret an einem sicheren Ort auf. Kopieren Sie es jetzt, da es nicht erneut angezeigt wird.</translation>
    </message>
    <message>
        <source>--type must be machine-to-machine, web or single-page.</source>
        <translation>--type muss machine-to-machine, web oder single-page sein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Anwendungstyp</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>“%1” was deleted. All its client secrets, keys and tokens stop working immediately.</source>
        <translation>„%1“ wurde gelöscht. Alle zugehörigen Client-Secrets, Schlüssel und Token sind ab sofort ungültig.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>App-Integration erstellen</translation>
    </message>
    <message>
        <source>machine-to-machine, web or single-page</source>
        <translation>machine-to-machine, web oder single-page</translation>
    </message>
    <message>
        <source>Keep the client secret in the operating system’s keyring for flow runs</source>
        <translation>Das Client-Secret für Testdurchläufe im Schlüsselbund des Betriebssystems aufbewahren</translation>
    </message>
    <message>
        <source>Change an application</source>
        <translation>Eine Anwendung ändern</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>List the applications</source>
        <translation>Die Anwendungen auflisten</translation>
    </message>
    <message>
        <source>Show an application</source>
        <translation>Eine Anwendung anzeigen</translation>
    </message>
    <message>
        <source>%1 does not fit the application type %2.</source>
        <translation>%1 passt nicht zum Anwendungstyp %2.</translation>
    </message>
    <message>
        <source>%1 must be a period such as P30D, P6M or P1Y, or never.</source>
        <translation>%1 muss ein Zeitraum wie P30D, P6M oder P1Y sein, oder never.</translation>
    </message>
    <message>
        <source>The application has no redirect URL “%1”.</source>
        <translation>Die Anwendung hat keine Umleitungs-URL „%1“.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>A redirect URL; may be given several times</source>
        <translation>Eine Umleitungs-URL; kann mehrfach angegeben werden</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Aktualisierungstoken bei jeder Verwendung erneuern</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration: a period such as P6M, or never</source>
        <translation>Absoluter Ablauf des Aktualisierungstokens: ein Zeitraum wie P6M, oder never</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration: a period such as P30D, or never</source>
        <translation>Ablauf des Aktualisierungstokens bei Inaktivität: ein Zeitraum wie P30D, oder never</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL der App-Beschreibung</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Name des Entwicklers</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>E-Mail-Adresse des Entwicklers</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL der Datenschutzrichtlinie</translation>
    </message>
    <message>
        <source>A redirect URL to remove; may be given several times</source>
        <translation>Eine zu entfernende Umleitungs-URL; kann mehrfach angegeben werden</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONEN</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>BEFEHL</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumente</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(erforderlich)</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe anzeigen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>„%1“ wird hier nicht verstanden.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Nennen Sie einen Befehl.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>%1 needs one value.</source>
        <translation>%1 benötigt einen Wert.</translation>
    </message>
    <message>
        <source>The command line is not understood: %1</source>
        <translation>Die Befehlszeile wird nicht verstanden: %1</translation>
    </message>
    <message>
        <source>The data folder to use</source>
        <translation>Der zu verwendende Datenordner</translation>
    </message>
    <message>
        <source>Print one JSON object or array; with log one object a line</source>
        <translation>Ein einziges JSON-Objekt oder -Array ausgeben; bei log ein Objekt je Zeile</translation>
    </message>
    <message>
        <source>The language to speak: en, it, fr or de</source>
        <translation>Die Sprache: en, it, fr oder de</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Die Version anzeigen</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Versuchen Sie: %1</translation>
    </message>
    <message>
        <source>OAuth2 applications, their test flows and a built-in authorization server</source>
        <translation>OAuth2-Anwendungen, ihre Testabläufe und ein integrierter Autorisierungsserver</translation>
    </message>
    <message>
        <source>--language must be en, it, fr or de.</source>
        <translation>--language muss en, it, fr oder de sein.</translation>
    </message>
    <message>
        <source>This data folder is new: it has the sample user %1 &lt;%2&gt;.</source>
        <translation>Dieser Datenordner ist neu: Er enthält den Beispielbenutzer %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Password: %1 (shown only now)</source>
        <translation>Passwort: %1 (wird nur jetzt angezeigt)</translation>
    </message>
    <message>
        <source>Choose a password with: %1</source>
        <translation>Wählen Sie ein Passwort mit: %1</translation>
    </message>
    <message>
        <source>--server must be a base URL, for example https://myorganization.my.workfront.com.</source>
        <translation>--server muss eine Basis-URL sein, zum Beispiel https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>--timeout must be a number of seconds from 1 to %1.</source>
        <translation>--timeout muss eine Anzahl Sekunden von 1 bis %1 sein.</translation>
    </message>
    <message>
        <source>--client-authentication must be basic or body.</source>
        <translation>--client-authentication muss basic oder body sein.</translation>
    </message>
    <message>
        <source>--body must be form or json.</source>
        <translation>--body muss form oder json sein.</translation>
    </message>
    <message>
        <source>--sign-in and --password-stdin belong together.</source>
        <translation>--sign-in und --password-stdin gehören zusammen.</translation>
    </message>
    <message>
        <source>Base URL of the authorization server; without it the built-in one is started</source>
        <translation>Basis-URL des Autorisierungsservers; ohne sie wird der integrierte gestartet</translation>
    </message>
    <message>
        <source>The registered redirect URL to use</source>
        <translation>Die zu verwendende registrierte Umleitungs-URL</translation>
    </message>
    <message>
        <source>The private key file (PEM); without it the kept one is used</source>
        <translation>Die Datei des privaten Schlüssels (PEM); ohne sie wird der aufbewahrte verwendet</translation>
    </message>
    <message>
        <source>Read the client secret from the first line of standard input</source>
        <translation>Das Client-Secret aus der ersten Zeile der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Only print the address of the authorization page</source>
        <translation>Nur die Adresse der Autorisierungsseite ausgeben</translation>
    </message>
    <message>
        <source>Seconds to wait for the sign-in (300)</source>
        <translation>Sekunden, die auf die Anmeldung gewartet wird (300)</translation>
    </message>
    <message>
        <source>Sign in and allow access as this user, without a browser</source>
        <translation>Ohne Browser als dieser Benutzer anmelden und den Zugriff zulassen</translation>
    </message>
    <message>
        <source>Read this user’s password from the next line of standard input</source>
        <translation>Das Passwort dieses Benutzers aus der nächsten Zeile der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Use the refresh token once afterwards</source>
        <translation>Danach einmal das Aktualisierungstoken verwenden</translation>
    </message>
    <message>
        <source>Where the client secret goes: basic (header) or body</source>
        <translation>Wohin das Client-Secret kommt: basic (Header) oder body</translation>
    </message>
    <message>
        <source>The token request’s body: form or json</source>
        <translation>Der Body der Token-Anfrage: form oder json</translation>
    </message>
    <message>
        <source>Show secrets and tokens in the transcript</source>
        <translation>Secrets und Token im Protokoll anzeigen</translation>
    </message>
    <message>
        <source>Test flows</source>
        <translation>Abläufe testen</translation>
    </message>
    <message>
        <source>Run the flow of an application and show every message</source>
        <translation>Den Ablauf einer Anwendung ausführen und jede Nachricht anzeigen</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>Client-Secret:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>Open this address in a browser:</source>
        <translation>Öffnen Sie diese Adresse in einem Browser:</translation>
    </message>
    <message>
        <source>Or paste the redirected address here.</source>
        <translation>Oder fügen Sie die umgeleitete Adresse hier ein.</translation>
    </message>
    <message>
        <source>The private key was saved in “%1”. It is available only once and is not stored.</source>
        <translation>Der private Schlüssel wurde in „%1“ gespeichert. Er ist nur einmal verfügbar und wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>The public key was deleted. JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>Der öffentliche Schlüssel wurde gelöscht. Mit diesem Schlüssel signierte JSON Web Tokens werden nicht mehr akzeptiert.</translation>
    </message>
    <message>
        <source>The user that JSON Web Tokens signed with this key act for: ID, e-mail address or name</source>
        <translation>Der Benutzer, für den die mit diesem Schlüssel signierten JSON Web Tokens handeln: ID, E-Mail-Adresse oder Name</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Öffentlichen Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>A certificate or public key (PEM, DER or JWK); - is standard input</source>
        <translation>Ein Zertifikat oder öffentlicher Schlüssel (PEM, DER oder JWK); - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Öffentliches/privates Schlüsselpaar generieren</translation>
    </message>
    <message>
        <source>The new file for the private key (PKCS#8 PEM)</source>
        <translation>Die neue Datei für den privaten Schlüssel (PKCS#8-PEM)</translation>
    </message>
    <message>
        <source>Keep the private key in the operating system’s keyring for flow runs</source>
        <translation>Den privaten Schlüssel für Testdurchläufe im Schlüsselbund des Betriebssystems aufbewahren</translation>
    </message>
    <message>
        <source>Public keys of a machine-to-machine application</source>
        <translation>Öffentliche Schlüssel einer Maschine-zu-Maschine-Anwendung</translation>
    </message>
    <message>
        <source>List the public keys</source>
        <translation>Die öffentlichen Schlüssel auflisten</translation>
    </message>
    <message>
        <source>Delete a public key</source>
        <translation>Einen öffentlichen Schlüssel löschen</translation>
    </message>
    <message>
        <source>The public key’s ID</source>
        <translation>Die ID des öffentlichen Schlüssels</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name</source>
        <translation>ID, Client-ID oder genauer Name einer Anwendung</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The client secret was deleted. Applications using this secret will no longer be able to authenticate.</source>
        <translation>Das Client-Secret wurde gelöscht. Anwendungen, die es verwenden, können sich nicht mehr authentifizieren.</translation>
    </message>
    <message>
        <source>Client secrets of an application</source>
        <translation>Client-Secrets einer Anwendung</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Client-Secret hinzufügen</translation>
    </message>
    <message>
        <source>Notes, 64 characters maximum</source>
        <translation>Notizen, maximal 64 Zeichen</translation>
    </message>
    <message>
        <source>List the client secrets</source>
        <translation>Die Client-Secrets auflisten</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Client-Secret löschen</translation>
    </message>
    <message>
        <source>The client secret’s ID</source>
        <translation>Die ID des Client-Secrets</translation>
    </message>
    <message>
        <source>--listen must be an address and a port, for example 127.0.0.1:0.</source>
        <translation>--listen muss eine Adresse mit Port sein, zum Beispiel 127.0.0.1:0.</translation>
    </message>
    <message>
        <source>Run the built-in authorization server</source>
        <translation>Den integrierten Autorisierungsserver ausführen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Umleitungs-URL</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation des Aktualisierungstokens</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Absoluter Ablauf</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Ablauf bei Inaktivität</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Client-Secrets</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Schlüssellänge</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Nightly export</source>
        <translation>Nächtlicher Export</translation>
    </message>
    <message>
        <source>Workfront for ClientApp</source>
        <translation>Workfront für ClientApp</translation>
    </message>
    <message>
        <source>Field app</source>
        <translation>Außendienst-App</translation>
    </message>
    <message>
        <source>Refresh token flow</source>
        <translation>Aktualisierungstokenablauf</translation>
    </message>
    <message>
        <source>The built-in authorization server runs at %1, with a data folder of its own.</source>
        <translation>Der integrierte Autorisierungsserver läuft unter %1, mit einem eigenen Datenordner.</translation>
    </message>
    <message>
        <source>%1 signs in wherever somebody has to.</source>
        <translation>%1 meldet sich überall an, wo es nötig ist.</translation>
    </message>
    <message>
        <source>All three flows succeeded. The data folder is removed again.</source>
        <translation>Alle drei Abläufe waren erfolgreich. Der Datenordner wird wieder entfernt.</translation>
    </message>
    <message>
        <source>Show everything once: a server, one application of each type, all flows</source>
        <translation>Alles einmal zeigen: ein Server, eine Anwendung jedes Typs, alle Abläufe</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Aktualisierungstoken</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>API objects</source>
        <translation>API-Objekte</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (Umgebung)</translation>
    </message>
    <message>
        <source>Give the password on standard input and add --password-stdin.</source>
        <translation>Geben Sie das Passwort über die Standardeingabe an und fügen Sie --password-stdin hinzu.</translation>
    </message>
    <message>
        <source>A user’s ID, e-mail address or exact name</source>
        <translation>ID, E-Mail-Adresse oder genauer Name eines Benutzers</translation>
    </message>
    <message>
        <source>Read the password from standard input</source>
        <translation>Das Passwort von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Give a user another password</source>
        <translation>Einem Benutzer ein anderes Passwort geben</translation>
    </message>
    <message>
        <source>Users of the built-in server</source>
        <translation>Benutzer des integrierten Servers</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Einen Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>List the users</source>
        <translation>Die Benutzer auflisten</translation>
    </message>
    <message>
        <source>Keep a user from signing in; all tokens of this user stop working immediately</source>
        <translation>Einen Benutzer von der Anmeldung ausschließen; alle seine Token sind ab sofort ungültig</translation>
    </message>
    <message>
        <source>Let a deactivated user sign in again</source>
        <translation>Einen deaktivierten Benutzer wieder zur Anmeldung zulassen</translation>
    </message>
    <message>
        <source>Keep the same refresh token</source>
        <translation>Dasselbe Aktualisierungstoken behalten</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Anmeldedaten werden nur über https oder an diesen Computer gesendet.</translation>
    </message>
    <message>
        <source>The seed can be applied. Users: %1. Applications: %2.</source>
        <translation>Die Startdaten können angewendet werden. Benutzer: %1. Anwendungen: %2.</translation>
    </message>
    <message>
        <source>Users added</source>
        <translation>Hinzugefügte Benutzer</translation>
    </message>
    <message>
        <source>Users updated</source>
        <translation>Aktualisierte Benutzer</translation>
    </message>
    <message>
        <source>Applications created</source>
        <translation>Erstellte Anwendungen</translation>
    </message>
    <message>
        <source>Applications updated</source>
        <translation>Aktualisierte Anwendungen</translation>
    </message>
    <message>
        <source>A JSON file; - is standard input</source>
        <translation>Eine JSON-Datei; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>Organization, users and applications as one JSON file</source>
        <translation>Organisation, Benutzer und Anwendungen als eine JSON-Datei</translation>
    </message>
    <message>
        <source>Say whether a seed can be read</source>
        <translation>Prüfen, ob Startdaten gelesen werden können</translation>
    </message>
    <message>
        <source>Put a seed into the data folder, all of it or nothing</source>
        <translation>Startdaten in den Datenordner übernehmen, ganz oder gar nicht</translation>
    </message>
    <message>
        <source>Print what the data folder holds as a seed, without secrets</source>
        <translation>Den Inhalt des Datenordners als Startdaten ausgeben, ohne Secrets</translation>
    </message>
    <message>
        <source>WARNING: this server speaks plain HTTP to others. Whoever is on the way can read passwords, secrets and tokens. Use --tls-cert and --tls-key for anything but a test.</source>
        <translation>WARNUNG: Dieser Server spricht mit anderen Computern unverschlüsseltes HTTP. Wer auf dem Weg mitliest, sieht Passwörter, Secrets und Token. Verwenden Sie außer zum Testen --tls-cert und --tls-key.</translation>
    </message>
    <message>
        <source>--public-url must be a scheme, a host and, where needed, a port, for example https://auth.example.com.</source>
        <translation>--public-url muss aus Schema, Host und, wo nötig, Port bestehen, zum Beispiel https://auth.example.com.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key belong together.</source>
        <translation>--tls-cert und --tls-key gehören zusammen.</translation>
    </message>
    <message>
        <source>Address and port; port 0 takes a free one</source>
        <translation>Adresse und Port; Port 0 nimmt einen freien</translation>
    </message>
    <message>
        <source>PEM file: the server’s certificate, then those that issued it</source>
        <translation>PEM-Datei: das Zertifikat des Servers, dann die seiner Aussteller</translation>
    </message>
    <message>
        <source>PEM file: the private key of the certificate</source>
        <translation>PEM-Datei: der private Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>Address of the proxy whose X-Forwarded-For header gives the client’s real address</source>
        <translation>Adresse des Proxys, dessen Header X-Forwarded-For die tatsächliche Adresse des Clients angibt</translation>
    </message>
    <message>
        <source>Serve others without TLS: whoever is on the way can read passwords and tokens</source>
        <translation>Andere Computer ohne TLS bedienen: Wer auf dem Weg mitliest, sieht Passwörter und Token</translation>
    </message>
    <message>
        <source>--public-url has to begin with https:// (or say --allow-plain-http).</source>
        <translation>--public-url muss mit https:// beginnen (oder geben Sie --allow-plain-http an).</translation>
    </message>
    <message>
        <source>--trusted-proxy must be an IP address, for example 127.0.0.1.</source>
        <translation>--trusted-proxy muss eine IP-Adresse sein, zum Beispiel 127.0.0.1.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verstellt</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>A moment is for example 2026-11-21T12:00:00Z.</source>
        <translation>Ein Zeitpunkt ist zum Beispiel 2026-11-21T12:00:00Z.</translation>
    </message>
    <message>
        <source>The clock of the built-in server</source>
        <translation>Die Uhr des integrierten Servers</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Die Zeit anzeigen</translation>
    </message>
    <message>
        <source>Put the clock forward</source>
        <translation>Die Uhr vorstellen</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Die Uhr anhalten</translation>
    </message>
    <message>
        <source>The moment at which it stands still; now when it is left out</source>
        <translation>Der Zeitpunkt, bei dem sie stillsteht; jetzt, wenn er fehlt</translation>
    </message>
    <message>
        <source>Let the clock go on from where it stands</source>
        <translation>Die Uhr von ihrem Stand aus weitergehen lassen</translation>
    </message>
    <message>
        <source>Go back to real time</source>
        <translation>Zur Echtzeit zurückkehren</translation>
    </message>
    <message>
        <source>This server has the sample user %1 &lt;%2&gt;.</source>
        <translation>Dieser Server hat den Beispielbenutzer %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Choose users and passwords with --seed, or add users through --control.</source>
        <translation>Wählen Sie Benutzer und Passwörter mit --seed, oder fügen Sie Benutzer über --control hinzu.</translation>
    </message>
    <message>
        <source>--since and --limit must be numbers from 0 on, --limit at most 100000.</source>
        <translation>--since und --limit müssen Zahlen ab 0 sein, --limit höchstens 100000.</translation>
    </message>
    <message>
        <source>Show the requests that the built-in server has answered</source>
        <translation>Die Anfragen anzeigen, die der integrierte Server beantwortet hat</translation>
    </message>
    <message>
        <source>Go on with new ones until interrupted</source>
        <translation>Mit neuen fortfahren, bis zum Abbruch</translation>
    </message>
    <message>
        <source>Only those that were refused or failed</source>
        <translation>Nur abgelehnte oder gescheiterte</translation>
    </message>
    <message>
        <source>Only those after this number</source>
        <translation>Nur die nach dieser Nummer</translation>
    </message>
    <message>
        <source>At most this many, the latest</source>
        <translation>Höchstens so viele, die neuesten</translation>
    </message>
    <message>
        <source>Only for this application</source>
        <translation>Nur für diese Anwendung</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>bis zum Entfernen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Verzögerung (ms)</translation>
    </message>
    <message>
        <source>The kinds are: %1.</source>
        <translation>Die Arten sind: %1.</translation>
    </message>
    <message>
        <source>The endpoints are: %1.</source>
        <translation>Die Endpunkte sind: %1.</translation>
    </message>
    <message>
        <source>Make the server fail on purpose</source>
        <translation>Den Server sich absichtlich fehlerhaft verhalten lassen</translation>
    </message>
    <message>
        <source>Number of requests it applies to; without it, until removed</source>
        <translation>Anzahl der Anfragen, für die es gilt; ohne diese Option bis zum Entfernen</translation>
    </message>
    <message>
        <source>Failures that the built-in server shows on purpose</source>
        <translation>Fehler, die der integrierte Server absichtlich zeigt</translation>
    </message>
    <message>
        <source>List the failure recipes</source>
        <translation>Die Fehlerrezepte auflisten</translation>
    </message>
    <message>
        <source>Remove a failure recipe</source>
        <translation>Ein Fehlerrezept entfernen</translation>
    </message>
    <message>
        <source>The recipe’s ID</source>
        <translation>Die ID des Rezepts</translation>
    </message>
    <message>
        <source>Remove all failure recipes</source>
        <translation>Alle Fehlerrezepte entfernen</translation>
    </message>
    <message>
        <source>The clock shows real time and no failure recipe is on.</source>
        <translation>Die Uhr zeigt Echtzeit und kein Fehlerrezept ist aktiv.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is stopped at %1.</source>
        <translation>WARNUNG: Die Uhr dieses Servers ist bei %1 angehalten.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is moved.</source>
        <translation>WARNUNG: Die Uhr dieses Servers ist verstellt.</translation>
    </message>
    <message>
        <source>WARNING: failure recipes are on: %1.</source>
        <translation>WARNUNG: Fehlerrezepte sind aktiv: %1.</translation>
    </message>
    <message>
        <source>--error-format must be rfc6749 or workfront.</source>
        <translation>--error-format muss rfc6749 oder workfront sein.</translation>
    </message>
    <message>
        <source>--rotation-grace must be 0 to %1 seconds.</source>
        <translation>--rotation-grace muss 0 bis %1 Sekunden betragen.</translation>
    </message>
    <message>
        <source>Begin with the organization, users and applications of this JSON file</source>
        <translation>Mit Organisation, Benutzern und Anwendungen dieser JSON-Datei beginnen</translation>
    </message>
    <message>
        <source>Keep everything in memory; nothing is left when it ends</source>
        <translation>Alles im Speicher halten; am Ende bleibt nichts zurück</translation>
    </message>
    <message>
        <source>Answer token_type Bearer instead of sessionID</source>
        <translation>token_type Bearer statt sessionID antworten</translation>
    </message>
    <message>
        <source>The shape of error answers: rfc6749 or workfront</source>
        <translation>Die Form von Fehlerantworten: rfc6749 oder workfront</translation>
    </message>
    <message>
        <source>For how many seconds a rotated refresh token is forgiven</source>
        <translation>Wie viele Sekunden ein ersetztes Aktualisierungstoken noch geduldet wird</translation>
    </message>
    <message>
        <source>Let users allow a web application once for all</source>
        <translation>Benutzern erlauben, einer Webanwendung ein für alle Mal zuzustimmen</translation>
    </message>
    <message>
        <source>Refuse redirect URLs that lead over http:// to another computer</source>
        <translation>Umleitungs-URLs ablehnen, die über http:// zu einem anderen Computer führen</translation>
    </message>
    <message>
        <source>Say what is wrong or soon will be, and what to do</source>
        <translation>Sagen, was nicht stimmt oder bald nicht mehr stimmt und was zu tun ist</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name; all when none is given</source>
        <translation>ID, Client-ID oder genauer Name einer Anwendung; alle, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>Write the expiry dates of secrets and certificates into a calendar file; - is standard output</source>
        <translation>Die Ablaufdaten von Secrets und Zertifikaten in eine Kalenderdatei schreiben; - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>Exit with 1 at a warning or worse</source>
        <translation>Bei einer Warnung oder Schlimmerem mit 1 enden</translation>
    </message>
    <message>
        <source>The copy has no client secret yet. Add one with: %1</source>
        <translation>Die Kopie hat noch kein Client-Secret. Fügen Sie eines hinzu mit: %1</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Benutzer mit gültigen Token</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht am</translation>
    </message>
    <message>
        <source>Can be restored until</source>
        <translation>Wiederherstellbar bis</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>„%1“ ist endgültig gelöscht.</translation>
    </message>
    <message>
        <source>A deleted application’s ID, client ID or exact name</source>
        <translation>ID, Client-ID oder genauer Name einer gelöschten Anwendung</translation>
    </message>
    <message>
        <source>Create a copy with a new identity, without client secrets and keys</source>
        <translation>Eine Kopie mit neuer Identität erstellen, ohne Client-Secrets und Schlüssel</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Name der Kopie</translation>
    </message>
    <message>
        <source>Bring a deleted application back</source>
        <translation>Eine gelöschte Anwendung wiederherstellen</translation>
    </message>
    <message>
        <source>With its client secrets</source>
        <translation>Mit ihren Client-Secrets</translation>
    </message>
    <message>
        <source>With its public keys</source>
        <translation>Mit ihren öffentlichen Schlüsseln</translation>
    </message>
    <message>
        <source>Delete an application; without --yes say what would stop working</source>
        <translation>Eine Anwendung löschen; ohne --yes nur sagen, was nicht mehr funktionieren würde</translation>
    </message>
    <message>
        <source>List the applications that can be brought back</source>
        <translation>Die wiederherstellbaren Anwendungen auflisten</translation>
    </message>
    <message>
        <source>Forget a deleted application for good</source>
        <translation>Eine gelöschte Anwendung endgültig entfernen</translation>
    </message>
    <message>
        <source>--limit must be a number from 1 to 100000.</source>
        <translation>--limit muss eine Zahl von 1 bis 100000 sein.</translation>
    </message>
    <message>
        <source>--format must be csv or jsonl.</source>
        <translation>--format muss csv oder jsonl sein.</translation>
    </message>
    <message>
        <source>Entries written: %1</source>
        <translation>Geschriebene Einträge: %1</translation>
    </message>
    <message>
        <source>The audit log is whole. Entries: %1</source>
        <translation>Das Audit-Protokoll ist unversehrt. Einträge: %1</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Wer was wann geändert hat</translation>
    </message>
    <message>
        <source>Only entries with this text</source>
        <translation>Nur Einträge mit diesem Text</translation>
    </message>
    <message>
        <source>Write the whole audit log</source>
        <translation>Das ganze Audit-Protokoll schreiben</translation>
    </message>
    <message>
        <source>csv or jsonl</source>
        <translation>csv oder jsonl</translation>
    </message>
    <message>
        <source>A new file; - is standard output</source>
        <translation>Eine neue Datei; - ist die Standardausgabe</translation>
    </message>
    <message>
        <source>The log of all changes</source>
        <translation>Das Protokoll aller Änderungen</translation>
    </message>
    <message>
        <source>Say whether somebody changed the audit log</source>
        <translation>Sagen, ob jemand das Audit-Protokoll verändert hat</translation>
    </message>
    <message>
        <source>Applications written: %1</source>
        <translation>Geschriebene Anwendungen: %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Left aside: %1</source>
        <translation>Nicht übernommen: %1</translation>
    </message>
    <message>
        <source>There is nothing to import: all of it is there.</source>
        <translation>Es gibt nichts zu importieren: Alles ist schon da.</translation>
    </message>
    <message>
        <source>All of it was imported.</source>
        <translation>Alles wurde importiert.</translation>
    </message>
    <message>
        <source>Write applications as OAuth client metadata (RFC 7591), without secrets</source>
        <translation>Anwendungen als OAuth-Client-Metadaten (RFC 7591) schreiben, ohne Secrets</translation>
    </message>
    <message>
        <source>Applications by ID, client ID or exact name; all when none is given</source>
        <translation>Anwendungen nach ID, Client-ID oder genauem Namen; alle, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>With the hashes of client secrets, so that they go on working elsewhere</source>
        <translation>Mit den Hashes der Client-Secrets, damit sie anderswo weiter funktionieren</translation>
    </message>
    <message>
        <source>Read applications from OAuth client metadata, all of them or nothing</source>
        <translation>Anwendungen aus OAuth-Client-Metadaten lesen, alle oder keine</translation>
    </message>
    <message>
        <source>Only say what would be created or changed</source>
        <translation>Nur sagen, was erstellt oder geändert würde</translation>
    </message>
    <message>
        <source>Import it; without this it is only shown</source>
        <translation>Importieren; ohne dies wird es nur gezeigt</translation>
    </message>
    <message>
        <source>--expires must be a day such as 2027-01-31 or a period such as P90D.</source>
        <translation>--expires muss ein Tag wie 2027-01-31 oder ein Zeitraum wie P90D sein.</translation>
    </message>
    <message>
        <source>--expires is in the past.</source>
        <translation>--expires liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>The day from which it stops working, or a period such as P90D</source>
        <translation>Der Tag, ab dem es nicht mehr funktioniert, oder ein Zeitraum wie P90D</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab am</translation>
    </message>
    <message>
        <source>A PNG file with the logo (the window takes other formats, too)</source>
        <translation>Eine PNG-Datei mit dem Logo (das Fenster nimmt auch andere Formate)</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Das Logo entfernen</translation>
    </message>
    <message>
        <source>The passphrase must have at least %1 characters.</source>
        <translation>Die Passphrase muss mindestens %1 Zeichen haben.</translation>
    </message>
    <message>
        <source>Encrypt the private key (PKCS#8, AES-256) with the first line of this file; - is standard input</source>
        <translation>Den privaten Schlüssel (PKCS#8, AES-256) mit der ersten Zeile dieser Datei verschlüsseln; - ist die Standardeingabe</translation>
    </message>
    <message>
        <source>--bits must be 2048, 3072 or 4096.</source>
        <translation>--bits muss 2048, 3072 oder 4096 sein.</translation>
    </message>
    <message>
        <source>The key’s size: 2048 (when this is left out), 3072 or 4096</source>
        <translation>Die Schlüssellänge: 2048 (ohne diese Angabe), 3072 oder 4096</translation>
    </message>
    <message>
        <source>For %1 days, unless %2 others are deleted after it, it can be brought back with: %3</source>
        <translation>%1 Tage lang, sofern nicht inzwischen %2 weitere gelöscht werden, lässt sie sich wiederherstellen mit: %3</translation>
    </message>
    <message>
        <source>It is the only public key of this application.</source>
        <translation>Es ist der einzige öffentliche Schlüssel dieser Anwendung.</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>Es ist das einzige Client-Secret dieser Anwendung.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ZAHL</translation>
    </message>
    <message>
        <source>“%1” is not a value that %2 takes.</source>
        <translation>„%1“ ist kein zulässiger Wert für %2.</translation>
    </message>
    <message>
        <source>Confirm it: without this nothing is done</source>
        <translation>Den Vorgang bestätigen; ohne diese Option geschieht nichts</translation>
    </message>
    <message>
        <source>%1 means every address of this computer: the server has to be told what others call it. Add for example: --public-url %2</source>
        <translation>%1 steht für alle Adressen dieses Computers: Der Server muss wissen, unter welchem Namen andere ihn erreichen. Ergänzen Sie zum Beispiel: --public-url %2</translation>
    </message>
    <message>
        <source>What happens, one of: %1</source>
        <translation>Was geschieht, eines von: %1</translation>
    </message>
    <message>
        <source>Only at authorize, token, jwt or api; when it is left out, wherever the kind acts, but at authorize only if it acts nowhere else</source>
        <translation>Nur bei authorize, token, jwt oder api; ohne diese Option überall, wo die Art wirkt, bei authorize aber nur, wenn sie sonst nirgends wirkt</translation>
    </message>
    <message>
        <source>Milliseconds that a slow answer waits; %1 when it is left out</source>
        <translation>Millisekunden, die eine langsame Antwort wartet; ohne diese Option %1</translation>
    </message>
    <message>
        <source>How others reach it, for example https://auth.example.com; needed with 0.0.0.0 and [::]</source>
        <translation>Adresse, unter der andere ihn erreichen, zum Beispiel https://auth.example.com; nötig bei 0.0.0.0 und [::]</translation>
    </message>
    <message>
        <source>An amount of time is for example 1500ms, 90s, 15m, 2h, 3d or P6M.</source>
        <translation>Eine Zeitspanne ist zum Beispiel 1500ms, 90s, 15m, 2h, 3d oder P6M.</translation>
    </message>
    <message>
        <source>How far: 1500ms, 90s, 15m, 2h, 3d, or a period such as P6M</source>
        <translation>Wie weit: 1500ms, 90s, 15m, 2h, 3d oder ein Zeitraum wie P6M</translation>
    </message>
    <message>
        <source>Requests missing here, because the log was rotated more than once meanwhile: %1</source>
        <translation>Anfragen, die hier fehlen, weil das Protokoll inzwischen mehr als einmal rotiert wurde: %1</translation>
    </message>
    <message>
        <source>Requests may be missing here: the log was rotated more than once meanwhile.</source>
        <translation>Hier fehlen womöglich Anfragen: Das Protokoll wurde inzwischen mehr als einmal rotiert.</translation>
    </message>
    <message>
        <source>--control is for this computer alone: it goes neither with --trusted-proxy nor with a --public-url that others use.</source>
        <translation>--control ist nur für diesen Computer: Es geht weder mit --trusted-proxy noch mit einer --public-url, die andere benutzen.</translation>
    </message>
    <message>
        <source>Offer the control API to programs on this computer, with a token that is printed or that GRANTDESK_CONTROL_TOKEN chooses: %1 to %2 visible ASCII characters</source>
        <translation>Die Steuerungs-API für Programme auf diesem Computer anbieten, mit einem Token, das ausgegeben wird oder das GRANTDESK_CONTROL_TOKEN vorgibt: %1 bis %2 sichtbare ASCII-Zeichen</translation>
    </message>
    <message>
        <source>WARNING: the certificate is valid only from %1 on. Clients refuse it until then.</source>
        <translation>WARNUNG: Das Zertifikat gilt erst ab %1. Bis dahin lehnen Clients es ab.</translation>
    </message>
    <message>
        <source>WARNING: the certificate expired at %1. Clients refuse it.</source>
        <translation>WARNUNG: Das Zertifikat ist am %1 abgelaufen. Clients lehnen es ab.</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Nicht zusammen mit</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 und %2 schließen sich gegenseitig aus.</translation>
    </message>
    <message>
        <source>--expires must be before the year 10000.</source>
        <translation>--expires muss vor dem Jahr 10000 liegen.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddKeyBox</name>
    <message>
        <source>Upload file</source>
        <translation>Datei hochladen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file name: what it holds</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>This certificate has expired. Its key can be used nevertheless.</source>
        <translation>Dieses Zertifikat ist abgelaufen. Sein Schlüssel kann trotzdem verwendet werden.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Öffentlichen Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Also understood: OpenSSH, JWK, and DER files. At least 2048 bits, RSA.</source>
        <translation>Auch OpenSSH-, JWK- und DER-Dateien werden verstanden. RSA, mindestens 2048 Bit.</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>Mit diesem Schlüssel signierte JSON Web Tokens handeln für diesen Benutzer.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Paste or drop a public key or certificate (PEM)</source>
        <translation>Öffentlichen Schlüssel oder Zertifikat einfügen oder hierher ziehen</translation>
    </message>
    <message>
        <source>Discard the key?</source>
        <translation>Schlüssel verwerfen?</translation>
    </message>
    <message>
        <source>This public key was not added.</source>
        <translation>Dieser öffentliche Schlüssel wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddSecretPanel</name>
    <message>
        <source>Add client secret</source>
        <translation>Client-Secret hinzufügen</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <translation>%1 rotieren</translation>
    </message>
    <message>
        <source>A new client secret is added now and both work. You give the new one to the application, see here when the old one is not used any more, and then delete it.</source>
        <translation>Jetzt wird ein neues Client-Secret hinzugefügt, und beide funktionieren. Sie geben das neue an die Anwendung, sehen hier, wann das alte nicht mehr verwendet wird, und löschen es dann.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Who uses it and where, to tell it from others. Optional.</source>
        <translation>Wer es wo verwendet, um es von anderen zu unterscheiden. Optional.</translation>
    </message>
    <message>
        <source>The same notes as the old one: they mark the two as belonging together.</source>
        <translation>Dieselben Notizen wie beim alten: Daran ist zu erkennen, dass die beiden zusammengehören.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>From then on it authenticates nobody. You are reminded 30 days before.</source>
        <translation>Ab dann authentifiziert es niemanden mehr. 30 Tage vorher werden Sie erinnert.</translation>
    </message>
    <message>
        <source>At the end of a day</source>
        <translation>Am Ende eines Tages</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AlteredNotice</name>
    <message>
        <source>Clock and failures</source>
        <translation>Uhr und Fehler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationForm</name>
    <message>
        <source>This application was deleted elsewhere.</source>
        <translation>Diese Anwendung wurde an anderer Stelle gelöscht.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Your changes to this application are lost if you do not save them.</source>
        <translation>Ihre Änderungen an dieser Anwendung gehen verloren, wenn Sie sie nicht speichern.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Es wird nicht erneut angezeigt. Wenn Sie dieses Secret verlieren, löschen Sie es und erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>Changes saved</source>
        <translation>Änderungen gespeichert</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Diese Anwendung testen</translation>
    </message>
    <message>
        <source>Delete application</source>
        <translation>Anwendung löschen</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>Diese Anwendung wurde seit dem Öffnen an anderer Stelle geändert.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Client-Secret weder kopiert noch gespeichert</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Trotzdem verlassen</translation>
    </message>
    <message>
        <source>This application was deleted elsewhere: your changes cannot be saved.</source>
        <translation>Diese Anwendung wurde an anderer Stelle gelöscht: Ihre Änderungen können nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>What you typed for a new client secret is lost: it was not added yet.</source>
        <translation>Ihre Eingaben für ein neues Client-Secret gehen verloren: Es wurde noch nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>Client secret not added</source>
        <translation>Client-Secret nicht hinzugefügt</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationList</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>%1 of %2 applications</source>
        <translation>%1 von %2 Anwendungen</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limit erreicht. Löschen Sie eine Anwendung, um eine neue zu erstellen.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Client-ID kopieren</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Diese Anwendung testen</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Filter applications</source>
        <translation>Anwendungen filtern</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>App-Integration erstellen</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Noch keine OAuth2-Anwendungen vorhanden</translation>
    </message>
    <message>
        <source>Create an app integration to let another application access your data.</source>
        <translation>Erstellen Sie eine App-Integration, um einer anderen Anwendung den Zugriff auf Ihre Daten zu ermöglichen.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No application matches the filter.</source>
        <translation>Keine Anwendung entspricht dem Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Deleted applications (%1)</source>
        <translation>Gelöschte Anwendungen (%1)</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>Zustand …</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen …</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Alle exportieren …</translation>
    </message>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Kalender speichern (.ics) …</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Import, export, calendar and order</source>
        <translation>Import, Export, Kalender und Sortierung</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTable</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Anwendungstyp</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentifizierung</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who authenticates</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>who authenticates</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>User authentication</source>
        <translation>Benutzerauthentifizierung</translation>
    </message>
    <message>
        <source>Server authentication</source>
        <translation>Serverauthentifizierung</translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation>Maschine zu Maschine</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>application type</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Single-Page</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationsPage</name>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limit erreicht. Löschen Sie eine Anwendung, um eine neue zu erstellen.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>what a change was made to</comment>
        <translation>Gegenstand</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditPage</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>Der Export wurde abgebrochen. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Kette wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: each of %n entries matches the one before it.</source>
        <translation>
            <numerusform>Die Kette ist unversehrt: %n Eintrag geprüft.</numerusform>
            <numerusform>Die Kette ist unversehrt: Jeder der %n Einträge passt zu dem davor.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken: entry %1 is missing at its end. Compare it with an export.</source>
        <translation>Die Kette ist unterbrochen: An ihrem Ende fehlt Eintrag %1. Vergleichen Sie sie mit einem Export.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: it, or one before it, was changed or taken out. Compare it with an export.</source>
        <translation>Die Kette ist bei Eintrag %1 unterbrochen: Er oder einer davor wurde geändert oder entfernt. Vergleichen Sie ihn mit einem Export.</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>Audit-Protokoll exportieren</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to “%1”.</source>
        <translation>
            <numerusform>%n Eintrag in „%1“ geschrieben.</numerusform>
            <numerusform>%n Einträge in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Noch nichts aufgezeichnet</translation>
    </message>
    <message>
        <source>No entry of the audit log holds this text.</source>
        <translation>Kein Eintrag des Audit-Protokolls enthält diesen Text.</translation>
    </message>
    <message>
        <source>Every change to applications and users is recorded here from now on.</source>
        <translation>Ab jetzt wird hier jede Änderung an Anwendungen und Benutzern festgehalten.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche löschen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and its subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Entry %1, %2, by %3 with %4</source>
        <translation>Eintrag %1, %2, von %3 mit %4</translation>
    </message>
    <message>
        <source>Hash of this entry and of all before it</source>
        <translation>Hash dieses Eintrags und aller vorherigen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Suchen …</translation>
    </message>
    <message>
        <source>Search the audit log</source>
        <translation>Audit-Protokoll durchsuchen</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Kette prüfen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Als CSV …</translation>
    </message>
    <message>
        <source>As JSON lines…</source>
        <translation>Als JSON Lines …</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>%n entries that match the search written to “%1”.</source>
        <translation>
            <numerusform>%n Eintrag, der der Suche entspricht, in „%1“ geschrieben.</numerusform>
            <numerusform>%n Einträge, die der Suche entsprechen, in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash: %1</source>
        <translation>Hash: %1</translation>
    </message>
    <message>
        <source>Exporting… %1%</source>
        <translation>Wird exportiert … %1&#xa0;%</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Searching… %1%</source>
        <translation>Suche läuft … %1&#xa0;%</translation>
    </message>
    <message>
        <source>Checking the chain… %1%</source>
        <translation>Kette wird geprüft … %1&#xa0;%</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>Die Prüfung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The search was cancelled. Older entries were not looked through.</source>
        <translation>Die Suche wurde abgebrochen. Ältere Einträge wurden nicht durchsucht.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::BasicSection</name>
    <message>
        <source>Basic information</source>
        <translation>Grundlegende Informationen</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Copy the client ID to use it in your applications.</source>
        <translation>Kopieren Sie die Client-ID, um sie in Ihren Anwendungen zu verwenden.</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>The issuer (iss) of your JSON Web Tokens.</source>
        <translation>Der Aussteller (iss) Ihrer JSON Web Tokens.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>The subject (sub) of your JSON Web Tokens: the user whose public key verifies them, and for whom they act.</source>
        <translation>Das Subjekt (sub) Ihrer JSON Web Tokens: der Benutzer, dessen öffentlicher Schlüssel sie prüft und für den sie handeln.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ChangesModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no value before or after a change</comment>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockCard</name>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 Monate</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Andere Dauer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Echtzeit</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verstellt</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weitergehen lassen</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>The clock goes on from where it stands.</source>
        <translation>Die Uhr geht von ihrem Stand aus weiter.</translation>
    </message>
    <message>
        <source>The clock stands still until it is resumed.</source>
        <translation>Die Uhr steht, bis sie wieder weitergeht.</translation>
    </message>
    <message>
        <source>Time at the server: %1</source>
        <translation>Zeit beim Server: %1</translation>
    </message>
    <message>
        <source>Real time: %1</source>
        <translation>Echtzeit: %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Codes, tokens and sessions of the built-in server age by this clock.</source>
        <translation>Codes, Token und Sitzungen des integrierten Servers altern nach dieser Uhr.</translation>
    </message>
    <message>
        <source>Put the clock forward by</source>
        <translation>Uhr vorstellen um</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorstellen</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Zurück zur Echtzeit</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockNotice</name>
    <message>
        <source>The server’s clock is moved: ends and ages are judged by its time, not by the real one.</source>
        <translation>Die Uhr des Servers ist verstellt: Was abläuft und wie alt etwas ist, richtet sich nach ihrer Zeit, nicht nach der echten.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: ends and ages are judged by that moment.</source>
        <translation>Die Uhr des Servers ist bei %1 angehalten: Was abläuft und wie alt etwas ist, richtet sich nach diesem Zeitpunkt.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictBox</name>
    <message>
        <source>Two versions</source>
        <translation>Zwei Versionen</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere</source>
        <translation>„%1“ wurde an anderer Stelle geändert</translation>
    </message>
    <message>
        <source>Since you opened it, somebody stored another version. This is what differs: keep yours and overwrite theirs, take theirs and drop yours, or cancel and go on editing.</source>
        <translation>Seit dem Öffnen wurde eine andere Version gespeichert. Das sind die Unterschiede: Behalten Sie Ihre und überschreiben Sie die andere, übernehmen Sie die andere und verwerfen Sie Ihre, oder brechen Sie ab und bearbeiten Sie weiter.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConnectCard</name>
    <message>
        <source>This does not look like a Workfront instance’s address: check it.</source>
        <translation>Das sieht nicht nach der Adresse einer Workfront-Instanz aus: Prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The application must be registered in that instance: its client ID there is another one.</source>
        <translation>Die Anwendung muss in dieser Instanz registriert sein: Ihre Client-ID ist dort eine andere.</translation>
    </message>
    <message>
        <source>The built-in server is not running. This is its usual address.</source>
        <translation>Der integrierte Server läuft nicht. Dies ist seine übliche Adresse.</translation>
    </message>
    <message>
        <source>Enter a domain such as myorganization.my.workfront.com.</source>
        <translation>Geben Sie eine Domain ein, zum Beispiel myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Log in with %1</source>
        <translation>Mit %1 anmelden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>What the other application must be told.</source>
        <translation>Was der anderen Anwendung mitgeteilt werden muss.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Integrierter Autorisierungsserver</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Eine andere Instanz</translation>
    </message>
    <message>
        <source>Domain of the instance</source>
        <translation>Domain der Instanz</translation>
    </message>
    <message>
        <source>JWT exchange URL</source>
        <translation>JWT-Austausch-URL</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>It also needs a client secret, the private key of one of the public keys, and the user ID of the user that key was added for. Scopes: none needed.</source>
        <translation>Sie braucht außerdem ein Client-Secret, den privaten Schlüssel zu einem der öffentlichen Schlüssel und die Benutzer-ID des Benutzers, für den dieser Schlüssel hinzugefügt wurde. Bereiche (Scopes): keine erforderlich.</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>Autorisierungs-URI</translation>
    </message>
    <message>
        <source>Scopes: none needed. PKCE method: S256. No client secret.</source>
        <translation>Bereiche (Scopes): keine erforderlich. PKCE-Methode: S256. Kein Client-Secret.</translation>
    </message>
    <message>
        <source>Scopes: none needed. It also needs one of the client secrets.</source>
        <translation>Bereiche (Scopes): keine erforderlich. Sie braucht außerdem eines der Client-Secrets.</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Umleitungs-URL</translation>
    </message>
    <message>
        <source>Authorization link</source>
        <translation>Autorisierungslink</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value and %2 with the SHA-256 of a fresh code verifier, as base64url.</source>
        <translation>Für jede Anfrage ersetzt die Anwendung %1 durch einen neuen Zufallswert und %2 durch den SHA-256-Wert eines neuen Code Verifiers, als base64url.</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value, and checks that it comes back.</source>
        <translation>Für jede Anfrage ersetzt die Anwendung %1 durch einen neuen Zufallswert und prüft, dass er zurückkommt.</translation>
    </message>
    <message>
        <source>The same as an HTML button</source>
        <translation>Derselbe als HTML-Schaltfläche</translation>
    </message>
    <message>
        <source>The built-in server is not running. When it starts, it takes any free port (PORT) unless one is chosen under “Authorization server”.</source>
        <translation>Der integrierte Server läuft nicht. Beim Start nimmt er irgendeinen freien Port (PORT), sofern unter „Autorisierungsserver“ keiner gewählt ist.</translation>
    </message>
    <message>
        <source>The redirect URLs have unsaved changes. Save them first: the link works only with URLs that are saved.</source>
        <translation>Die Umleitungs-URLs enthalten nicht gespeicherte Änderungen. Speichern Sie zuerst: Der Link funktioniert nur mit gespeicherten URLs.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConsentPreview</name>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Vorschau einblenden</translation>
    </message>
    <message>
        <source>Hide the preview</source>
        <translation>Vorschau ausblenden</translation>
    </message>
    <message>
        <source>Consent page</source>
        <translation>Zustimmungsseite</translation>
    </message>
    <message>
        <source>As its users will see it.</source>
        <translation>So, wie ihre Benutzer sie sehen werden.</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Sprache der Vorschau</translation>
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
        <source>Preview of the consent page</source>
        <translation>Vorschau der Zustimmungsseite</translation>
    </message>
    <message>
        <source>Colors of the preview</source>
        <translation>Farben der Vorschau</translation>
    </message>
    <message>
        <source>Browsers choose language and colors by their own settings. Nothing here can be pressed.</source>
        <translation>Browser wählen Sprache und Farben nach ihren eigenen Einstellungen. Hier lässt sich nichts anklicken.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ControlsNotice</name>
    <message>
        <source>The server’s clock is moved: codes, tokens and sessions age by another time than the real one.</source>
        <translation>Die Uhr des Servers ist verstellt: Codes, Token und Sitzungen altern nach einer anderen Zeit als der echten.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: nothing ages.</source>
        <translation>Die Uhr des Servers ist bei %1 angehalten: Nichts altert.</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Zurück zur Echtzeit</translation>
    </message>
    <message numerus="yes">
        <source>%n failure recipe(s) on: the server fails on purpose.</source>
        <translation>
            <numerusform>%n Fehlerrezept ist aktiv: Der Server verhält sich absichtlich fehlerhaft.</numerusform>
            <numerusform>%n Fehlerrezepte sind aktiv: Der Server verhält sich absichtlich fehlerhaft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>The clipboard is cleared after a minute and when Grantdesk is closed.</source>
        <translation>Die Zwischenablage wird nach einer Minute und beim Schließen von Grantdesk geleert.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CropBox</name>
    <message>
        <source>Crop the logo</source>
        <translation>Logo zuschneiden</translation>
    </message>
    <message>
        <source>Drag the square, or its corners, to choose the part to use. With the keyboard: arrow keys move it, + and − change its size.</source>
        <translation>Ziehen Sie das Quadrat oder seine Ecken, um den Ausschnitt zu wählen. Mit der Tastatur: Pfeiltasten verschieben es, + und − ändern seine Größe.</translation>
    </message>
    <message>
        <source>Part of the image to use</source>
        <translation>Zu verwendender Ausschnitt des Bildes</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Diesen Ausschnitt verwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeleteBox</name>
    <message>
        <source>Finding out what would stop working…</source>
        <translation>Es wird ermittelt, was nicht mehr funktionieren würde …</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Type the application’s name first.</source>
        <translation>Geben Sie zuerst den Namen der Anwendung ein.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Client-Secrets</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Benutzer mit gültigen Token</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Delete application?</source>
        <translation>Anwendung löschen?</translation>
    </message>
    <message>
        <source>Type the name of the application</source>
        <translation>Namen der Anwendung eingeben</translation>
    </message>
    <message>
        <source>It was used in the last %1 days.</source>
        <translation>Sie wurde in den letzten %1 Tagen verwendet.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s) in its form are lost.</source>
        <translation>
            <numerusform>%n nicht gespeicherte Änderung in ihrem Formular geht verloren.</numerusform>
            <numerusform>%n nicht gespeicherte Änderungen in ihrem Formular gehen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its new client secret was neither copied nor saved, and cannot be seen again.</source>
        <translation>Ihr neues Client-Secret wurde weder kopiert noch gespeichert und kann nicht noch einmal angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedList</name>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen …</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to restore another one.</source>
        <translation>Limit erreicht. Löschen Sie eine Anwendung, um eine andere wiederherzustellen.</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Gelöschte Anwendungen</translation>
    </message>
    <message>
        <source>Nothing to restore</source>
        <translation>Nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>No application was deleted in the last %1 days.</source>
        <translation>In den letzten %1 Tagen wurde keine Anwendung gelöscht.</translation>
    </message>
    <message>
        <source>A deleted application can be restored for %1 days, unless %2 others are deleted after it.</source>
        <translation>Eine gelöschte Anwendung kann %1 Tage lang wiederhergestellt werden, sofern nicht inzwischen %2 weitere gelöscht werden.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Anwendungstyp</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Can be restored for</source>
        <translation>Wiederherstellbar noch</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good on %1</source>
        <translation>Endgültig gelöscht am %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DuplicateBox</name>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Copy %2 of %1</source>
        <translation>Kopie %2 von %1</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <source>Duplicate application</source>
        <translation>Anwendung duplizieren</translation>
    </message>
    <message>
        <source>The copy has the same settings and a client ID of its own. It gets no client secrets and no keys: add them in its form.</source>
        <translation>Die Kopie hat dieselben Einstellungen und eine eigene Client-ID. Sie erhält weder Client-Secrets noch Schlüssel: Fügen Sie diese in ihrem Formular hinzu.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ExportBox</name>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert …</translation>
    </message>
    <message>
        <source>Export all applications</source>
        <translation>Alle Anwendungen exportieren</translation>
    </message>
    <message>
        <source>Export application</source>
        <translation>Anwendung exportieren</translation>
    </message>
    <message>
        <source>The JSON file holds settings, redirect URLs and public keys, and can be imported elsewhere. Client secrets are never in it.</source>
        <translation>Die JSON-Datei enthält Einstellungen, Umleitungs-URLs und öffentliche Schlüssel und kann anderswo importiert werden. Client-Secrets sind nie darin.</translation>
    </message>
    <message>
        <source>Include hashes of client secrets</source>
        <translation>Hashes der Client-Secrets einschließen</translation>
    </message>
    <message>
        <source>No secret can be read from its hash, but whoever imports the file accepts the same secrets.</source>
        <translation>Aus einem Hash lässt sich kein Secret ablesen, aber wer die Datei importiert, akzeptiert dieselben Secrets.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FieldsSection</name>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Allgemeine Einstellungen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowForm</name>
    <message>
        <source>The kept client secret ending in %1 is used when this stays empty.</source>
        <translation>Bleibt dieses Feld leer, wird das aufbewahrte Client-Secret verwendet, das auf %1 endet.</translation>
    </message>
    <message>
        <source>Enter one of the application’s client secrets.</source>
        <translation>Geben Sie eines der Client-Secrets der Anwendung ein.</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Im Schlüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Keep until the program ends</source>
        <translation>Bis zum Beenden des Programms aufbewahren</translation>
    </message>
    <message>
        <source>Enter the instance’s address, for example https://myorganization.my.workfront.com.</source>
        <translation>Geben Sie die Adresse der Instanz ein, zum Beispiel https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Anmeldedaten werden nur über https oder an diesen Computer gesendet.</translation>
    </message>
    <message>
        <source>This application needs one of its client secrets.</source>
        <translation>Diese Anwendung benötigt eines ihrer Client-Secrets.</translation>
    </message>
    <message>
        <source>This application needs the private key of one of its public keys.</source>
        <translation>Diese Anwendung benötigt den privaten Schlüssel zu einem ihrer öffentlichen Schlüssel.</translation>
    </message>
    <message>
        <source>The instance needs this to know for whom the token is.</source>
        <translation>Die Instanz muss wissen, für wen das Token ist.</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>&amp;Anwendung</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Integrierter Autorisierungsserver</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Andere Instanz</translation>
    </message>
    <message>
        <source>Instance address</source>
        <translation>Adresse der Instanz</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>Umleitungs-URL</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Benutzer-ID</translation>
    </message>
    <message>
        <source>Only what belongs to this application is kept.</source>
        <translation>Nur was zu dieser Anwendung gehört, wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowLabPage</name>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Preparing the flow…</source>
        <translation>Der Ablauf wird vorbereitet …</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Ablauf-Labor</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>Ablauf: %1</translation>
    </message>
    <message>
        <source>Run an application’s flow and watch every step.</source>
        <translation>Führen Sie den Ablauf einer Anwendung aus und verfolgen Sie jeden Schritt.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Aus&amp;führen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Was ausgeführt wird</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Noch keine OAuth2-Anwendungen vorhanden</translation>
    </message>
    <message>
        <source>Register an application first. Its flow can then be run here, step by step.</source>
        <translation>Registrieren Sie zuerst eine Anwendung. Ihr Ablauf kann dann hier Schritt für Schritt ausgeführt werden.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>App-Integration erstellen</translation>
    </message>
    <message>
        <source>A flow is running</source>
        <translation>Ein Ablauf läuft</translation>
    </message>
    <message>
        <source>It has to be stopped before another application can be tested.</source>
        <translation>Er muss angehalten werden, bevor eine andere Anwendung getestet werden kann.</translation>
    </message>
    <message>
        <source>Stop the flow</source>
        <translation>Ablauf anhalten</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormFooter</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 nicht gespeicherte Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n nicht gespeicherte Änderung</numerusform>
            <numerusform>%n nicht gespeicherte Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormRow</name>
    <message>
        <source>Required</source>
        <translation>Erforderlich</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::GenerateKeyBox</name>
    <message>
        <source>Generating the key pair…</source>
        <translation>Das Schlüsselpaar wird generiert …</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Öffentliches/privates Schlüsselpaar generieren</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>Mit diesem Schlüssel signierte JSON Web Tokens handeln für diesen Benutzer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Schlüssel wird gespeichert …</translation>
    </message>
    <message>
        <source>Private key neither copied nor saved</source>
        <translation>Privater Schlüssel weder kopiert noch gespeichert</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose it, delete the public key and generate a new pair.</source>
        <translation>Sie können ihn nicht noch einmal sehen. Wenn Sie ihn verlieren, löschen Sie den öffentlichen Schlüssel und generieren Sie ein neues Paar.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>The public key is added here. The private key is shown once, for you to copy or save: give it to the application that signs the JSON Web Tokens.</source>
        <translation>Der öffentliche Schlüssel wird hier hinzugefügt. Der private Schlüssel wird einmal angezeigt, damit Sie ihn kopieren oder speichern: Geben Sie ihn der Anwendung, die die JSON Web Tokens signiert.</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Schlüssellänge</translation>
    </message>
    <message>
        <source>2048 bits are enough for years to come. Longer keys take longer to make and to use.</source>
        <translation>2048 Bit genügen noch für Jahre. Längere Schlüssel brauchen länger, beim Generieren und beim Benutzen.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Generieren</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthBox</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>Anwendung öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Nothing to do: all is well.</source>
        <translation>Nichts zu tun: Alles ist in Ordnung.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthReminder</name>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Kalender speichern (.ics) …</translation>
    </message>
    <message numerus="yes">
        <source>%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.</source>
        <translation>
            <numerusform>%n Client-Secret oder Zertifikat läuft innerhalb von 30 Tagen ab: von „%1“, am %2.</numerusform>
            <numerusform>%n Client-Secrets und Zertifikate laufen innerhalb von 30 Tagen ab; das erste, von „%1“, am %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A client secret of “%1” expires on %2.</source>
        <translation>Ein Client-Secret von „%1“ läuft am %2 ab.</translation>
    </message>
    <message>
        <source>A certificate of “%1” expires on %2.</source>
        <translation>Ein Zertifikat von „%1“ läuft am %2 ab.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HelpBox</name>
    <message>
        <source>Keys here</source>
        <translation>Tasten hier</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tasten überall</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Mehr dazu</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportBox</name>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weiteres.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert …</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Neue Vorschau</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>application and what happens to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing can be imported while an application of the file is refused: it is all or nothing.</source>
        <translation>Solange eine Anwendung der Datei abgelehnt wird, kann nichts importiert werden: alles oder nichts.</translation>
    </message>
    <message>
        <source>Everything in the file is registered already: there is nothing to import.</source>
        <translation>Alles in der Datei ist bereits registriert: Es gibt nichts zu importieren.</translation>
    </message>
    <message>
        <source>This is what will happen. All of it is stored at once, or nothing.</source>
        <translation>Das wird geschehen. Es wird alles auf einmal gespeichert oder nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the file are unknown here and are left aside: %1</source>
        <translation>
            <numerusform>%n Eintrag der Datei ist hier unbekannt und bleibt unbeachtet: %1</numerusform>
            <numerusform>%n Einträge der Datei sind hier unbekannt und bleiben unbeachtet: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Anwendungen importieren</translation>
    </message>
    <message>
        <source>What happens to each application</source>
        <translation>Was mit jeder Anwendung geschieht</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>The file names %n client secrets but does not hold them: they are not imported.</source>
        <translation>
            <numerusform>Die Datei nennt ein Client-Secret, enthält es aber nicht: Es wird nicht importiert.</numerusform>
            <numerusform>Die Datei nennt %n Client-Secrets, enthält sie aber nicht: Sie werden nicht importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applications that will be created need new client secrets.</source>
        <translation>Anwendungen, die neu erstellt werden, brauchen neue Client-Secrets.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportTableModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Anwendungstyp</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>Wird geändert</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt unverändert</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Kann nicht importiert werden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in a file and what is wrong there</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysModel</name>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 Bit</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>User ID: %1</source>
        <translation>Benutzer-ID: %1</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Öffentlichen Schlüssel löschen</translation>
    </message>
    <message>
        <source>RSA public key, %1 bits</source>
        <translation>Öffentlicher RSA-Schlüssel, %1 Bit</translation>
    </message>
    <message>
        <source>RSA public key certificate, %1 bits, valid until %2</source>
        <translation>Zertifikat mit öffentlichem RSA-Schlüssel, %1 Bit, gültig bis %2</translation>
    </message>
    <message>
        <source>%1 – valid from %2 until %3</source>
        <translation>%1 – gültig von %2 bis %3</translation>
    </message>
    <message>
        <source>Its key works nevertheless: the dates are not enforced.</source>
        <translation>Der Schlüssel funktioniert trotzdem: Der Gültigkeitszeitraum wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Noch nicht gültig</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Noch %n Tag</numerusform>
            <numerusform>Noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <comment>a name and a time</comment>
        <translation>Hinzugefügt von %1, %2</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysSection</name>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>Mit diesem Schlüssel signierte JSON Web Tokens werden nicht mehr akzeptiert.</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Öffentlichen Schlüssel löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Eine Anwendung kann bis zu 20 öffentliche Schlüssel haben.</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <source>Server-to-server apps use public and private keys for authentication.</source>
        <translation>Server-zu-Server-Apps verwenden öffentliche und private Schlüssel zur Authentifizierung.</translation>
    </message>
    <message>
        <source>No public key. Add one before using this application.</source>
        <translation>Kein öffentlicher Schlüssel vorhanden. Fügen Sie einen hinzu, bevor Sie diese Anwendung verwenden.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Öffentlichen Schlüssel hinzufügen</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Öffentliches/privates Schlüsselpaar generieren</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoSection</name>
    <message>
        <source>Choose a logo</source>
        <translation>Logo auswählen</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg *.webp);;All files (*)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.svg *.webp);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Das Bild wird gelesen …</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Fügen Sie ein Logo hinzu, damit diese App leichter zu erkennen ist.</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>Bild auswählen …</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Logo entfernen</translation>
    </message>
    <message>
        <source>Or drop an image here: PNG, JPEG, SVG or WebP, up to %1 MiB and %2 × %2 pixels. It is cropped to a square.</source>
        <translation>Oder ziehen Sie ein Bild hierher: PNG, JPEG, SVG oder WebP, bis %1 MiB und %2 × %2 Pixel. Es wird quadratisch zugeschnitten.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoTile</name>
    <message>
        <source>On the dark consent page</source>
        <translation>Auf der dunklen Zustimmungsseite</translation>
    </message>
    <message>
        <source>On the light consent page</source>
        <translation>Auf der hellen Zustimmungsseite</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MainWindow</name>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Einrichtung</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>OAuth2-Anwendungen</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Ablauf-Labor</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Autorisierungsserver</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>the server&apos;s behaviour</comment>
        <translation>verändert</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Aufzeichnungen</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>The only copy is on the clipboard</source>
        <translation>Die einzige Kopie ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>The clipboard is cleared when Grantdesk is closed. Paste what you copied where it belongs first.</source>
        <translation>Beim Schließen von Grantdesk wird die Zwischenablage geleert. Fügen Sie das Kopierte zuerst dort ein, wo es hingehört.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::NewApplicationBox</name>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <source>New OAuth2 application</source>
        <translation>Neue OAuth2-Anwendung</translation>
    </message>
    <message>
        <source>Select an authentication method and enter a name for your app. You can change the name later in General settings.</source>
        <translation>Wählen Sie eine Authentifizierungsmethode aus und geben Sie einen Namen für die App ein. Den Namen können Sie später in den allgemeinen Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Authentifizierungsmethode</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>For example, “Workfront for ClientApp”</source>
        <translation>Beispiel: „Workfront für ClientApp“</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PasswordCard</name>
    <message>
        <source>The sample user’s password</source>
        <translation>Das Passwort des Beispielbenutzers</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>Das neue Passwort</translation>
    </message>
    <message>
        <source>With it %1 can log in at the built-in authorization server. Copy it now: you will not be able to see it again.</source>
        <translation>Damit kann sich %1 am integrierten Autorisierungsserver anmelden. Kopieren Sie es jetzt, da es nicht erneut angezeigt wird.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Im Schlüsselbund dieses Computers aufbewahren</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Im Schlüsselbund aufbewahrt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Password neither copied nor kept</source>
        <translation>Passwort weder kopiert noch aufbewahrt</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this password, set a new one for the user.</source>
        <translation>Es wird nicht erneut angezeigt. Wenn Sie dieses Passwort verlieren, legen Sie ein neues für den Benutzer fest.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PeopleBox</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name and e-mail address</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>There is no active user for whom this key could act. Add or reactivate one first.</source>
        <translation>Es gibt keinen aktiven Benutzer, für den dieser Schlüssel handeln könnte. Fügen Sie zuerst einen hinzu oder reaktivieren Sie einen.</translation>
    </message>
    <message>
        <source>%1 (%2), inactive</source>
        <comment>name and e-mail address</comment>
        <translation>%1 (%2), inaktiv</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyField</name>
    <message>
        <source>Choose the private key</source>
        <translation>Privaten Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Schlüssel (*.pem *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei auswählen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Take the private key (PEM) from the clipboard</source>
        <translation>Den privaten Schlüssel (PEM) aus der Zwischenablage übernehmen</translation>
    </message>
    <message>
        <source>The kept private key is used.</source>
        <translation>Der aufbewahrte private Schlüssel wird verwendet.</translation>
    </message>
    <message>
        <source>No private key chosen</source>
        <translation>Kein privater Schlüssel ausgewählt</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Aus der Datei %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyPanel</name>
    <message>
        <source>Enter at least %1 characters.</source>
        <translation>Geben Sie mindestens %1 Zeichen ein.</translation>
    </message>
    <message>
        <source>The passphrases are not the same.</source>
        <translation>Die Passphrasen stimmen nicht überein.</translation>
    </message>
    <message>
        <source>Save private key</source>
        <translation>Privaten Schlüssel speichern</translation>
    </message>
    <message>
        <source>The private key is shown only now and is not stored. Give it to the application that signs the JSON Web Tokens.</source>
        <translation>Der private Schlüssel wird nur jetzt angezeigt und nicht gespeichert. Geben Sie ihn der Anwendung, die die JSON Web Tokens signiert.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>The private key is hidden.</source>
        <translation>Der private Schlüssel ist verborgen.</translation>
    </message>
    <message>
        <source>Passphrase for the file (optional)</source>
        <translation>Passphrase für die Datei (optional)</translation>
    </message>
    <message>
        <source>Encrypts the file (PKCS#8, AES-256). Whoever uses the key must enter it; nobody can recover it.</source>
        <translation>Verschlüsselt die Datei (PKCS#8, AES-256). Wer den Schlüssel verwendet, muss sie eingeben; niemand kann sie wiederherstellen.</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Passphrase wiederholen</translation>
    </message>
    <message>
        <source>Saved in %1 as a file that only you can read.</source>
        <translation>Gespeichert in %1, einer Datei, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the key would be forgotten when Grantdesk is closed.</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund verfügbar: Der Schlüssel ginge beim Beenden von Grantdesk verloren.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::QuestionBox</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipeForm</name>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>For so many requests</source>
        <translation>Für so viele Anfragen</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Dauerhaft</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>after a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>Alle Anwendungen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesCard</name>
    <message>
        <source>Failure recipes</source>
        <translation>Fehlerrezepte</translation>
    </message>
    <message>
        <source>The built-in server fails on purpose, so that you see what an application does then. The oldest recipe that fits a request takes effect.</source>
        <translation>Der integrierte Server verhält sich absichtlich fehlerhaft, damit Sie sehen, was eine Anwendung dann tut. Es wirkt das älteste Rezept, das zu einer Anfrage passt.</translation>
    </message>
    <message>
        <source>None is on: the server answers as it should.</source>
        <translation>Keines ist aktiv: Der Server antwortet, wie er soll.</translation>
    </message>
    <message>
        <source>Add recipe</source>
        <translation>Rezept hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesModel</name>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Still for</source>
        <translation>Noch für</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Verzögerung</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RedirectRow</name>
    <message>
        <source>Plain http: anybody on the way can read the authorization code. Use https if you can.</source>
        <translation>Unverschlüsseltes http: Jeder auf dem Weg kann den Autorisierungscode lesen. Verwenden Sie nach Möglichkeit https.</translation>
    </message>
    <message>
        <source>Redirect URL %1</source>
        <translation>Umleitungs-URL %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Nach oben: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Nach unten: %1</translation>
    </message>
    <message>
        <source>Move up (%1)</source>
        <translation>Nach oben (%1)</translation>
    </message>
    <message>
        <source>Move down (%1)</source>
        <translation>Nach unten (%1)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RedirectSection</name>
    <message>
        <source>Add another</source>
        <translation>Weitere hinzufügen</translation>
    </message>
    <message>
        <source>Workfront Fusion</source>
        <translation>Workfront Fusion</translation>
    </message>
    <message>
        <source>To connect to Workfront Fusion, use one of the following redirect URLs:</source>
        <translation>Verwenden Sie für die Verbindung mit Workfront Fusion eine der folgenden Umleitungs-URLs:</translation>
    </message>
    <message>
        <source>US data center</source>
        <translation>US-Rechenzentrum</translation>
    </message>
    <message>
        <source>EU data center</source>
        <translation>EU-Rechenzentrum</translation>
    </message>
    <message>
        <source>Azure data center</source>
        <translation>Azure-Rechenzentrum</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>data center: its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use the console’s listener</source>
        <translation>Listener der Konsole verwenden</translation>
    </message>
    <message>
        <source>Adds %1: there the flow lab catches the redirect, on any free port.</source>
        <translation>Fügt %1 hinzu: Dort nimmt das Ablauf-Labor die Umleitung entgegen, an einem beliebigen freien Port.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Eine Anwendung kann bis zu %1 Umleitungs-URLs haben.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RefreshSection</name>
    <message>
        <source>Refresh tokens</source>
        <translation>Aktualisierungstoken</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RegistryActions</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>„%1“ wurde gelöscht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” was restored.</source>
        <translation>„%1“ wurde wiederhergestellt.</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>„%1“ ist endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Nobody can bring it back: its settings, client secrets and keys are forgotten.</source>
        <translation>Niemand kann sie zurückholen: Einstellungen, Client-Secrets und Schlüssel werden endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to “%1”.</source>
        <translation>
            <numerusform>%n Anwendung in „%1“ geschrieben.</numerusform>
            <numerusform>%n Anwendungen in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Anwendungen importieren</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>JSON-Dateien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Imported. Created: %1, changed: %2, left as they were: %3.</source>
        <translation>Importiert. Erstellt: %1, geändert: %2, unverändert: %3.</translation>
    </message>
    <message>
        <source>No client secret and no certificate has a day on which it expires.</source>
        <translation>Kein Client-Secret und kein Zertifikat hat ein Ablaufdatum.</translation>
    </message>
    <message>
        <source>Save calendar</source>
        <translation>Kalender speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) written to “%1”.</source>
        <translation>
            <numerusform>%n Erinnerung in „%1“ geschrieben.</numerusform>
            <numerusform>%n Erinnerungen in „%1“ geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Failure recipe</source>
        <translation>Fehlerrezept</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Anwendung</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, without the failure recipe’s delay</source>
        <translation>%1, ohne die Verzögerung des Fehlerrezepts</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogView</name>
    <message>
        <source>Export the requests shown</source>
        <translation>Gezeigte Anfragen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) exported.</source>
        <translation>
            <numerusform>%n Anfrage exportiert.</numerusform>
            <numerusform>%n Anfragen exportiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 von %n Anfrage</numerusform>
            <numerusform>%1 von %n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anfragen</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Keine Anfrage entspricht dem Filter</translation>
    </message>
    <message>
        <source>What clients ask the built-in server appears here while it runs.</source>
        <translation>Was Clients den integrierten Server fragen, erscheint hier, während er läuft.</translation>
    </message>
    <message>
        <source>Shorten the filter, or turn off “Errors only”.</source>
        <translation>Kürzen Sie den Filter oder schalten Sie „Nur Fehler“ aus.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtern …</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Anfragen filtern</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>Ansicht leeren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anfrage</translation>
    </message>
    <message>
        <source>Choose a request to read all about it. Secrets are never noted.</source>
        <translation>Wählen Sie eine Anfrage, um alles über sie zu lesen. Secrets werden nie aufgezeichnet.</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Anfrage als JSON</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RestoreBox</name>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt …</translation>
    </message>
    <message>
        <source>Restore application?</source>
        <translation>Anwendung wiederherstellen?</translation>
    </message>
    <message>
        <source>It comes back with its settings and its client ID. Its tokens stay invalid: users have to consent again.</source>
        <translation>Sie kommt mit ihren Einstellungen und ihrer Client-ID zurück. Ihre Token bleiben ungültig: Benutzer müssen erneut zustimmen.</translation>
    </message>
    <message>
        <source>Bring back its client secrets (%1)</source>
        <translation>Client-Secrets zurückholen (%1)</translation>
    </message>
    <message>
        <source>Bring back its public keys (%1)</source>
        <translation>Öffentliche Schlüssel zurückholen (%1)</translation>
    </message>
    <message>
        <source>Whoever has them can authenticate again. What is not brought back is forgotten for good.</source>
        <translation>Wer sie hat, kann sich wieder authentifizieren. Was nicht zurückgeholt wird, wird endgültig gelöscht.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ResultPanel</name>
    <message>
        <source>The server does not say</source>
        <translation>Der Server gibt nichts an</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Aktualisierungstoken</translation>
    </message>
    <message>
        <source>Token type</source>
        <translation>Tokentyp</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Lebensdauer</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Domain und Lane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The API returned %n object(s).</source>
        <translation>
            <numerusform>Die API hat %n Objekt zurückgegeben.</numerusform>
            <numerusform>Die API hat %n Objekte zurückgegeben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Objects that the API returned</source>
        <translation>Von der API zurückgegebene Objekte</translation>
    </message>
    <message>
        <source>Refresh access token</source>
        <translation>Zugriffstoken aktualisieren</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RotationGuide</name>
    <message>
        <source>The new secret has not been used yet. The old one was last used: %1.</source>
        <translation>Das neue Secret wurde noch nicht verwendet. Das alte zuletzt: %1.</translation>
    </message>
    <message>
        <source>Neither the new secret nor the old one has been used yet.</source>
        <translation>Weder das neue noch das alte Secret wurde bisher verwendet.</translation>
    </message>
    <message>
        <source>The new secret is in use, but so is the old one: last used %1. Wait until a day has passed without it.</source>
        <translation>Das neue Secret wird verwendet, aber auch das alte: zuletzt %1. Warten Sie, bis ein Tag ohne es vergangen ist.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one is not any more: last used %1.</source>
        <translation>Das neue Secret wird verwendet. Das alte nicht mehr: zuletzt %1.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one was never used.</source>
        <translation>Das neue Secret wird verwendet. Das alte wurde nie verwendet.</translation>
    </message>
    <message>
        <source>The old secret has expired: nothing can use it any more.</source>
        <translation>Das alte Secret ist abgelaufen: Nichts kann es mehr verwenden.</translation>
    </message>
    <message>
        <source>Rotation of %1</source>
        <translation>Rotation von %1</translation>
    </message>
    <message>
        <source>The new secret %1 was added: %2. Give it to the application.</source>
        <translation>Das neue Secret %1 wurde hinzugefügt: %2. Geben Sie es an die Anwendung.</translation>
    </message>
    <message>
        <source>Now the old secret can be deleted.</source>
        <translation>Jetzt kann das alte Secret gelöscht werden.</translation>
    </message>
    <message>
        <source>As soon as nothing uses the old secret any more, delete it.</source>
        <translation>Sobald nichts mehr das alte Secret verwendet, löschen Sie es.</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>%1 löschen …</translation>
    </message>
    <message>
        <source>Shown because neither secret has notes. If they are for different uses, write notes to tell them apart.</source>
        <translation>Wird angezeigt, weil beide Secrets keine Notizen haben. Dienen sie verschiedenen Zwecken, unterscheiden Sie sie durch Notizen.</translation>
    </message>
    <message>
        <source>Shown because both secrets have the same notes. If they are for different uses, change the notes of one.</source>
        <translation>Wird angezeigt, weil beide Secrets dieselben Notizen haben. Dienen sie verschiedenen Zwecken, ändern Sie die Notizen des einen.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SafeKeeping</name>
    <message>
        <source>Save to file…</source>
        <translation>In Datei speichern …</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Datei wird gespeichert …</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring for tests</source>
        <translation>Für Tests im lokalen Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Keep for tests in this run</source>
        <translation>Für Tests in dieser Sitzung aufbewahren</translation>
    </message>
    <message>
        <source>The flow lab can then use it without asking.</source>
        <translation>Das Ablauf-Labor kommt dann ohne Rückfrage aus.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Anfrage an den Schlüsselbund …</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring.</source>
        <translation>Im Schlüsselbund dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <source>Kept until Grantdesk is closed.</source>
        <translation>Bis zum Beenden von Grantdesk aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretBanner</name>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Es wird nicht erneut angezeigt. Wenn Sie dieses Secret verlieren, löschen Sie es und erstellen Sie ein neues.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Wichtig</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Bewahren Sie das Client-Secret an einem sicheren Ort auf. Kopieren Sie es jetzt, da es nicht erneut angezeigt wird.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Secret</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the secret would be forgotten when Grantdesk is closed.</source>
        <translation>Auf diesem Computer ist kein Schlüsselbund verfügbar: Das Secret ginge beim Beenden von Grantdesk verloren.</translation>
    </message>
    <message>
        <source>Save client secret</source>
        <translation>Client-Secret speichern</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Client-Secret weder kopiert noch gespeichert</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Important: %1</source>
        <comment>notes of a secret</comment>
        <translation>Wichtig: %1</translation>
    </message>
    <message>
        <source>Saved in %1, with the client ID, as a file that only you can read.</source>
        <translation>Zusammen mit der Client-ID in %1 gespeichert, einer Datei, die nur Sie lesen können.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretRow</name>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Ausblenden: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Anzeigen: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsModel</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt verwendet</translation>
    </message>
    <message>
        <source>Click to write notes</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>64 characters maximum</source>
        <translation>Maximal 64 Zeichen</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Client-Secret löschen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>In less than a day</source>
        <translation>In weniger als einem Tag</translation>
    </message>
    <message>
        <source>In 1 day</source>
        <translation>In 1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>In %n Tag</numerusform>
            <numerusform>In %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsSection</name>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>notes and masked secret</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Applications using this secret will no longer be able to authenticate.</source>
        <translation>Anwendungen, die dieses Secret verwenden, können sich nicht mehr authentifizieren.</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Client-Secret löschen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Eine Anwendung kann bis zu fünf Client-Secrets haben.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Client-Secrets</translation>
    </message>
    <message>
        <source>A client secret works as soon as it is added, and no longer as soon as it is deleted.</source>
        <translation>Ein Client-Secret gilt, sobald es hinzugefügt ist, und gilt nicht mehr, sobald es gelöscht ist.</translation>
    </message>
    <message>
        <source>No client secret. Add one before using this application.</source>
        <translation>Kein Client-Secret vorhanden. Fügen Sie eines hinzu, bevor Sie diese Anwendung verwenden.</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Client-Secret hinzufügen</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>Es ist das einzige Client-Secret dieser Anwendung.</translation>
    </message>
    <message>
        <source>Something used it in the last 24 hours. To delete it, type its last four characters: %1</source>
        <translation>Es wurde in den letzten 24 Stunden verwendet. Geben Sie zum Löschen die letzten vier Zeichen ein: %1</translation>
    </message>
    <message>
        <source>Replaces a client secret step by step, without a break.</source>
        <translation>Ersetzt ein Client-Secret Schritt für Schritt und ohne Unterbrechung.</translation>
    </message>
    <message>
        <source>Select a client secret in the table first.</source>
        <translation>Wählen Sie zuerst ein Client-Secret in der Tabelle aus.</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotieren …</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ServerPage</name>
    <message>
        <source>Try again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Autorisierungsserver</translation>
    </message>
    <message>
        <source>A server of your own to try applications against, on this computer.</source>
        <translation>Ein eigener Server auf diesem Computer, um Anwendungen auszuprobieren.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>Kunden-ID</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Domain und Lane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Clock and failures</source>
        <translation>Uhr und Fehler</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Sprache und Darstellung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>System language (%1)</source>
        <translation>Systemsprache (%1)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
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
        <source>About Grantdesk</source>
        <translation>Über Grantdesk</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Desktop console for OAuth2 applications, under the Apache License 2.0. It uses these libraries under their own licenses:</source>
        <translation>Desktop-Konsole für OAuth2-Anwendungen, unter der Apache-Lizenz 2.0. Sie verwendet diese Bibliotheken unter deren eigenen Lizenzen:</translation>
    </message>
    <message>
        <source>Libraries and their licenses</source>
        <translation>Bibliotheken und ihre Lizenzen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::StateCard</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Server starten</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>Server anhalten</translation>
    </message>
    <message>
        <source>State and addresses</source>
        <translation>Status und Adressen</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only this computer can reach the server.</source>
        <translation>Nur dieser Computer kann den Server erreichen.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>Autorisierungs-URI</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>Token-URL</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>JWT-Austausch</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::StepPanel</name>
    <message>
        <source>Waiting for the browser: %1 left</source>
        <translation>Warten auf den Browser: noch %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Choose an application and run its flow. Every request and every response appears in the transcript.</source>
        <translation>Wählen Sie eine Anwendung aus und führen Sie ihren Ablauf aus. Jede Anfrage und jede Antwort erscheint im Protokoll.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Browser öffnen</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Paste redirected address</source>
        <translation>Umgeleitete Adresse einfügen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Redirected address</source>
        <translation>Umgeleitete Adresse</translation>
    </message>
    <message>
        <source>After consent the browser goes to an address that begins with %1. Copy that address and paste it here.</source>
        <translation>Nach der Zustimmung ruft der Browser eine Adresse auf, die mit %1 beginnt. Kopieren Sie diese Adresse und fügen Sie sie hier ein.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::Stepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1: erledigt</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: läuft</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: abgebrochen</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: noch nicht</translation>
    </message>
    <message>
        <source>Steps of the flow</source>
        <translation>Schritte des Ablaufs</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TokenLife</name>
    <message>
        <source>Unless it is used again, it expires after: %1.</source>
        <translation>Wird es nicht wieder verwendet, läuft es ab nach: %1.</translation>
    </message>
    <message>
        <source>The inactivity limit has no effect, because the absolute expiration comes first.</source>
        <translation>Die Inaktivitätsgrenze wirkt nicht, weil der absolute Ablauf vorher erreicht ist.</translation>
    </message>
    <message>
        <source>However often it is used, users log in again after: %1.</source>
        <translation>Wie oft es auch verwendet wird, Benutzer melden sich erneut an nach: %1.</translation>
    </message>
    <message>
        <source>As long as it is used in time, it has no end.</source>
        <translation>Solange es rechtzeitig verwendet wird, hat es kein Ende.</translation>
    </message>
    <message>
        <source>Each use leaves it as it is.</source>
        <translation>Jede Verwendung lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Used and replaced</source>
        <translation>Verwendet und ersetzt</translation>
    </message>
    <message>
        <source>Unused: %1</source>
        <translation>Unbenutzt: %1</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>Ende: %1</translation>
    </message>
    <message>
        <source>Life of a refresh token</source>
        <translation>Lebensdauer eines Aktualisierungstokens</translation>
    </message>
    <message>
        <source>It never expires: deleting the application or deactivating the user ends it.</source>
        <translation>Es läuft nie ab: Das Löschen der Anwendung oder das Deaktivieren des Benutzers beendet es.</translation>
    </message>
    <message>
        <source>Each use replaces it with a new one, and using an old one again ends them all.</source>
        <translation>Jede Verwendung ersetzt es durch ein neues; wird ein altes noch einmal verwendet, werden alle ungültig.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TranscriptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Request or response</source>
        <translation>Anfrage oder Antwort</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Secrets anzeigen</translation>
    </message>
    <message>
        <source>Codes, tokens and client secrets are dotted unless this is ticked.</source>
        <translation>Codes, Token und Client-Secrets sind durch Punkte ersetzt, solange dies nicht aktiviert ist.</translation>
    </message>
    <message>
        <source>Transcript as text</source>
        <translation>Protokoll als Text</translation>
    </message>
    <message>
        <source>The chosen line, in readable order</source>
        <translation>Die gewählte Zeile in lesbarer Form</translation>
    </message>
    <message>
        <source>The chosen line, as it went over the wire</source>
        <translation>Die gewählte Zeile, wie sie übertragen wurde</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Lesbar</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TypeCard</name>
    <message>
        <source>Examples: %1</source>
        <translation>Beispiele: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersCard</name>
    <message>
        <source>Enter a password.</source>
        <translation>Geben Sie ein Passwort ein.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>A user who is not active cannot log in, and all of the user’s tokens stop working.</source>
        <translation>Ein nicht aktiver Benutzer kann sich nicht anmelden, und alle seine Token sind ungültig.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>They can log in at the built-in authorization server and give their consent.</source>
        <translation>Sie können sich am integrierten Autorisierungsserver anmelden und ihre Zustimmung geben.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Neues Passwort festlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersModel</name>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
</context>
</TS>
