<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>Application type</source>
        <translation>Tipo di applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (ambiente)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Chiave pubblica</translation>
    </message>
    <message>
        <source>Application created</source>
        <translation>Applicazione creata</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Applicazione modificata</translation>
    </message>
    <message>
        <source>Application deleted</source>
        <translation>Applicazione eliminata</translation>
    </message>
    <message>
        <source>Application restored</source>
        <translation>Applicazione ripristinata</translation>
    </message>
    <message>
        <source>Application deleted for good</source>
        <translation>Applicazione eliminata definitivamente</translation>
    </message>
    <message>
        <source>Client secret added</source>
        <translation>Segreto client aggiunto</translation>
    </message>
    <message>
        <source>Client secret’s notes changed</source>
        <translation>Note del segreto client modificate</translation>
    </message>
    <message>
        <source>Client secret deleted</source>
        <translation>Segreto client eliminato</translation>
    </message>
    <message>
        <source>Public key added</source>
        <translation>Chiave pubblica aggiunta</translation>
    </message>
    <message>
        <source>Public key deleted</source>
        <translation>Chiave pubblica eliminata</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Utente aggiunto</translation>
    </message>
    <message>
        <source>User’s password set</source>
        <translation>Password dell’utente impostata</translation>
    </message>
    <message>
        <source>User activated</source>
        <translation>Utente attivato</translation>
    </message>
    <message>
        <source>User deactivated</source>
        <translation>Utente disattivato</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organizzazione modificata</translation>
    </message>
    <message>
        <source>Everything deleted</source>
        <translation>Tutto eliminato</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>All its client secrets, keys and tokens stop working immediately. For %1 days it can be restored; its tokens stay invalid.</source>
        <translation>Tutti i segreti client, le chiavi e i token smetteranno di funzionare immediatamente. L’applicazione può essere ripristinata entro %1 giorni; i suoi token restano non validi.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no such application.</source>
        <translation>Questa applicazione non esiste.</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile. Look at the list again.</source>
        <translation>Potrebbe essere stata eliminata nel frattempo. Controllare di nuovo l’elenco.</translation>
    </message>
    <message>
        <source>Several applications have this name.</source>
        <translation>Più applicazioni hanno questo nome.</translation>
    </message>
    <message>
        <source>Use the client ID instead.</source>
        <translation>Utilizzare invece l’ID client.</translation>
    </message>
    <message>
        <source>You can have up to ten OAuth2 applications at one time.</source>
        <translation>È possibile avere fino a dieci applicazioni OAuth2 contemporaneamente.</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite raggiunto. Per creare una nuova applicazione, eliminarne una esistente.</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>Questa applicazione è stata modificata altrove dopo l’apertura.</translation>
    </message>
    <message>
        <source>Open it again and repeat your changes.</source>
        <translation>Riaprirla e ripetere le modifiche.</translation>
    </message>
    <message>
        <source>This application is stored already.</source>
        <translation>Questa applicazione è già memorizzata.</translation>
    </message>
    <message>
        <source>The type of an application cannot be changed.</source>
        <translation>Il tipo di un’applicazione non può essere modificato.</translation>
    </message>
    <message>
        <source>Create a new application of the type you need.</source>
        <translation>Creare una nuova applicazione del tipo desiderato.</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Un’applicazione può avere al massimo cinque segreti client.</translation>
    </message>
    <message>
        <source>Delete a client secret that is no longer used.</source>
        <translation>Eliminare un segreto client non più utilizzato.</translation>
    </message>
    <message>
        <source>Applications of this type have no client secret.</source>
        <translation>Le applicazioni di questo tipo non hanno segreti client.</translation>
    </message>
    <message>
        <source>There is no such client secret.</source>
        <translation>Questo segreto client non esiste.</translation>
    </message>
    <message>
        <source>No keyring of the operating system can be used.</source>
        <translation>Non è disponibile alcun portachiavi del sistema operativo.</translation>
    </message>
    <message>
        <source>What you keep is forgotten when the program ends.</source>
        <translation>Ciò che viene conservato va perso alla chiusura del programma.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Il portachiavi è bloccato.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>Sbloccare il portachiavi e riprovare.</translation>
    </message>
    <message>
        <source>The keyring did not carry out the request.</source>
        <translation>Il portachiavi non ha eseguito la richiesta.</translation>
    </message>
    <message>
        <source>Check the keyring of the operating system and try again.</source>
        <translation>Verificare il portachiavi del sistema operativo e riprovare.</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Un’applicazione può avere al massimo 20 chiavi pubbliche.</translation>
    </message>
    <message>
        <source>Delete a public key that is no longer used.</source>
        <translation>Eliminare una chiave pubblica non più utilizzata.</translation>
    </message>
    <message>
        <source>Applications of this type have no public keys.</source>
        <translation>Le applicazioni di questo tipo non hanno chiavi pubbliche.</translation>
    </message>
    <message>
        <source>There is no such public key.</source>
        <translation>Questa chiave pubblica non esiste.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>L’applicazione ha già questa chiave pubblica.</translation>
    </message>
    <message>
        <source>This is a private key. Add only the public key or certificate.</source>
        <translation>Questa è una chiave privata. Aggiungere solo la chiave pubblica o il certificato.</translation>
    </message>
    <message>
        <source>Do not give a private key away: whoever has it can act for the user.</source>
        <translation>Non cedere mai una chiave privata: chi la possiede può agire per conto dell’utente.</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>Non è una chiave RSA.</translation>
    </message>
    <message>
        <source>Use an RSA key of at least 2048 bits.</source>
        <translation>Utilizzare una chiave RSA di almeno 2048 bit.</translation>
    </message>
    <message>
        <source>The key has only %1 bits.</source>
        <translation>La chiave ha solo %1 bit.</translation>
    </message>
    <message>
        <source>The key has %1 bits, more than can be used.</source>
        <translation>La chiave ha %1 bit, più di quanti se ne possano utilizzare.</translation>
    </message>
    <message>
        <source>Use an RSA key of at most 16384 bits.</source>
        <translation>Utilizzare una chiave RSA di al massimo 16384 bit.</translation>
    </message>
    <message>
        <source>The key could not be read.</source>
        <translation>Impossibile leggere la chiave.</translation>
    </message>
    <message>
        <source>Paste a certificate or a public key in PEM form, or a JWK.</source>
        <translation>Incollare un certificato o una chiave pubblica in formato PEM oppure un JWK.</translation>
    </message>
    <message>
        <source>The private key is protected by a passphrase.</source>
        <translation>La chiave privata è protetta da una passphrase.</translation>
    </message>
    <message>
        <source>Remove the passphrase first, for example with “openssl pkey”.</source>
        <translation>Rimuovere prima la passphrase, ad esempio con “openssl pkey”.</translation>
    </message>
    <message>
        <source>The key file is larger than 64 KiB.</source>
        <translation>Il file della chiave supera 64 KiB.</translation>
    </message>
    <message>
        <source>Choose the file that holds only the key.</source>
        <translation>Scegliere il file che contiene solo la chiave.</translation>
    </message>
    <message>
        <source>Making the key pair was cancelled.</source>
        <translation>La creazione della coppia di chiavi è stata annullata.</translation>
    </message>
    <message>
        <source>The key pair could not be made.</source>
        <translation>Impossibile creare la coppia di chiavi.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Riprovare.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Questo utente non esiste.</translation>
    </message>
    <message>
        <source>Several users have this name.</source>
        <translation>Più utenti hanno questo nome.</translation>
    </message>
    <message>
        <source>Use the e-mail address instead.</source>
        <translation>Utilizzare invece l’indirizzo e-mail.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Questo nome non può essere utilizzato.</translation>
    </message>
    <message>
        <source>Enter a name of up to 128 characters on one line.</source>
        <translation>Immettere un nome di al massimo 128 caratteri su una sola riga.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Non è un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>This user is stored already.</source>
        <translation>Questo utente è già memorizzato.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Un altro utente ha questo indirizzo e-mail.</translation>
    </message>
    <message>
        <source>The data folder has no organization yet.</source>
        <translation>La cartella dati non ha ancora un’organizzazione.</translation>
    </message>
    <message>
        <source>Start the built-in server once.</source>
        <translation>Avviare una volta il server integrato.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Un altro programma sta utilizzando il database.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Riprovare tra un momento.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>Impossibile aprire il database.</translation>
    </message>
    <message>
        <source>Check that the data folder exists and may be written.</source>
        <translation>Verificare che la cartella dati esista e sia scrivibile.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>Il database è danneggiato.</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or choose another one.</source>
        <translation>Ripristinare la cartella dati da un backup o sceglierne un’altra.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Il disco è pieno.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Liberare spazio e riprovare.</translation>
    </message>
    <message>
        <source>The database may not be written.</source>
        <translation>Il database non è scrivibile.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Verificare le autorizzazioni della cartella dati.</translation>
    </message>
    <message>
        <source>This was stored already.</source>
        <translation>Questo elemento era già memorizzato.</translation>
    </message>
    <message>
        <source>The database was used in the wrong order.</source>
        <translation>Il database è stato utilizzato nell’ordine sbagliato.</translation>
    </message>
    <message>
        <source>This is a defect of the program. Try again.</source>
        <translation>Si tratta di un difetto del programma. Riprovare.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk has used this data folder.</source>
        <translation>Una versione più recente di Grantdesk ha utilizzato questa cartella dati.</translation>
    </message>
    <message>
        <source>Update this program, or choose another data folder.</source>
        <translation>Aggiornare questo programma o scegliere un’altra cartella dati.</translation>
    </message>
    <message>
        <source>Port %1 is already in use.</source>
        <translation>La porta %1 è già in uso.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for a free one.</source>
        <translation>Scegliere un’altra porta o 0 per una porta libera.</translation>
    </message>
    <message>
        <source>The server cannot listen on this address.</source>
        <translation>Il server non può restare in ascolto su questo indirizzo.</translation>
    </message>
    <message>
        <source>Use an address of this computer, for example 127.0.0.1.</source>
        <translation>Utilizzare un indirizzo di questo computer, ad esempio 127.0.0.1.</translation>
    </message>
    <message>
        <source>Without TLS the server listens on this computer only.</source>
        <translation>Senza TLS il server resta in ascolto solo su questo computer.</translation>
    </message>
    <message>
        <source>The server is already running.</source>
        <translation>Il server è già in esecuzione.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Impossibile raggiungere il server.</translation>
    </message>
    <message>
        <source>Check the address and the network connection.</source>
        <translation>Verificare l’indirizzo e la connessione di rete.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Il server non ha risposto in tempo.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Riprovare più tardi.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>Impossibile stabilire una connessione sicura con il server.</translation>
    </message>
    <message>
        <source>Check the server’s certificate.</source>
        <translation>Verificare il certificato del server.</translation>
    </message>
    <message>
        <source>The server’s answer is too large.</source>
        <translation>La risposta del server è troppo grande.</translation>
    </message>
    <message>
        <source>The server’s answer is not valid HTTP.</source>
        <translation>La risposta del server non è HTTP valido.</translation>
    </message>
    <message>
        <source>Port %1, where the redirect is expected, is already in use.</source>
        <translation>La porta %1, su cui è atteso il reindirizzamento, è già in uso.</translation>
    </message>
    <message>
        <source>End the program that uses it, or register a redirect URL with another port.</source>
        <translation>Chiudere il programma che la utilizza o registrare un URL di reindirizzamento con un’altra porta.</translation>
    </message>
    <message>
        <source>This redirect URL is not on this computer, so the redirect cannot be caught.</source>
        <translation>Questo URL di reindirizzamento non si trova su questo computer, quindi il reindirizzamento non può essere intercettato.</translation>
    </message>
    <message>
        <source>Paste the redirected address instead.</source>
        <translation>Incollare invece l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught on this computer.</source>
        <translation>Il reindirizzamento non può essere intercettato su questo computer.</translation>
    </message>
    <message>
        <source>The redirect does not belong to this run.</source>
        <translation>Il reindirizzamento non appartiene a questa esecuzione.</translation>
    </message>
    <message>
        <source>Start the flow again, and use only the page it opens.</source>
        <translation>Avviare di nuovo il flusso e utilizzare solo la pagina che viene aperta.</translation>
    </message>
    <message>
        <source>The redirect comes from another authorization server.</source>
        <translation>Il reindirizzamento proviene da un altro server di autorizzazione.</translation>
    </message>
    <message>
        <source>Check the server’s address and start the flow again.</source>
        <translation>Verificare l’indirizzo del server e avviare di nuovo il flusso.</translation>
    </message>
    <message>
        <source>The redirected address could not be read.</source>
        <translation>Impossibile leggere l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser’s address bar.</source>
        <translation>Copiare l’intero indirizzo dalla barra degli indirizzi del browser.</translation>
    </message>
    <message>
        <source>The redirected address holds no authorization code.</source>
        <translation>L’indirizzo a cui è stato reindirizzato il browser non contiene alcun codice di autorizzazione.</translation>
    </message>
    <message>
        <source>This is not the address the browser was redirected to.</source>
        <translation>Questo non è l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>Access was denied by the user.</source>
        <translation>Accesso negato dall’utente.</translation>
    </message>
    <message>
        <source>Start the flow again and choose “Allow access”.</source>
        <translation>Avviare di nuovo il flusso e scegliere “Consenti accesso”.</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1): %2</source>
        <translation>Il server di autorizzazione ha rifiutato la richiesta (%1): %2</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1).</source>
        <translation>Il server di autorizzazione ha rifiutato la richiesta (%1).</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1, %2): %3</source>
        <translation>Il server ha rifiutato di concedere un token (HTTP %1, %2): %3</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1).</source>
        <translation>Il server ha rifiutato di concedere un token (HTTP %1).</translation>
    </message>
    <message>
        <source>Client authentication failed.</source>
        <translation>Autenticazione del client non riuscita.</translation>
    </message>
    <message>
        <source>Check the client ID and the client secret.</source>
        <translation>Verificare l’ID client e il segreto client.</translation>
    </message>
    <message>
        <source>The server did not accept the grant: %3</source>
        <translation>Il server non ha accettato la concessione: %3</translation>
    </message>
    <message>
        <source>Start the flow again.</source>
        <translation>Avviare di nuovo il flusso.</translation>
    </message>
    <message>
        <source>Applications of this type may not use this grant type.</source>
        <translation>Le applicazioni di questo tipo non possono utilizzare questo tipo di concessione.</translation>
    </message>
    <message>
        <source>This grant type is not supported.</source>
        <translation>Tipo di concessione non supportato.</translation>
    </message>
    <message>
        <source>The server’s answer holds no token (HTTP %1).</source>
        <translation>La risposta del server non contiene alcun token (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the server’s address.</source>
        <translation>Verificare l’indirizzo del server.</translation>
    </message>
    <message>
        <source>The server asks to wait before the next attempt.</source>
        <translation>Il server chiede di attendere prima del prossimo tentativo.</translation>
    </message>
    <message>
        <source>The API did not accept the access token.</source>
        <translation>L’API non ha accettato il token di accesso.</translation>
    </message>
    <message>
        <source>The API does not allow this user to do that.</source>
        <translation>L’API non consente questa operazione a questo utente.</translation>
    </message>
    <message>
        <source>The API refused the request (HTTP %1): %2</source>
        <translation>L’API ha rifiutato la richiesta (HTTP %1): %2</translation>
    </message>
    <message>
        <source>The API’s answer could not be read.</source>
        <translation>Impossibile leggere la risposta dell’API.</translation>
    </message>
    <message>
        <source>The flow needs a client secret.</source>
        <translation>Il flusso richiede un segreto client.</translation>
    </message>
    <message>
        <source>Enter the client secret. If it is lost, delete it and create a new one.</source>
        <translation>Immettere il segreto client. In caso di smarrimento, eliminarlo e crearne uno nuovo.</translation>
    </message>
    <message>
        <source>The flow needs a private key.</source>
        <translation>Il flusso richiede una chiave privata.</translation>
    </message>
    <message>
        <source>Choose the private key file that belongs to a public key of the application.</source>
        <translation>Scegliere il file della chiave privata che corrisponde a una chiave pubblica dell’applicazione.</translation>
    </message>
    <message>
        <source>The private key fits none of the application’s public keys.</source>
        <translation>La chiave privata non corrisponde ad alcuna chiave pubblica dell’applicazione.</translation>
    </message>
    <message>
        <source>Add its public key to the application, or choose another private key.</source>
        <translation>Aggiungere la relativa chiave pubblica all’applicazione o scegliere un’altra chiave privata.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>L’applicazione non ha alcun URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>Add a redirect URL to the application, for example http://127.0.0.1/callback.</source>
        <translation>Aggiungere all’applicazione un URL di reindirizzamento, ad esempio http://127.0.0.1/callback.</translation>
    </message>
    <message>
        <source>The redirect URI does not match any of the registered redirect URLs.</source>
        <translation>L’URI di reindirizzamento non corrisponde a nessuno degli URL di reindirizzamento registrati.</translation>
    </message>
    <message>
        <source>Machine to Machine Applications have no refresh tokens.</source>
        <translation>Le applicazioni machine-to-machine non hanno token di aggiornamento.</translation>
    </message>
    <message>
        <source>The flow waits for no redirected address.</source>
        <translation>Il flusso non è in attesa dell’indirizzo a cui viene reindirizzato il browser.</translation>
    </message>
    <message>
        <source>Nobody finished signing in within the time allowed.</source>
        <translation>Nessuno ha completato l’accesso entro il tempo consentito.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Il flusso è stato annullato.</translation>
    </message>
    <message>
        <source>The server did not accept the user name and the password.</source>
        <translation>Il server non ha accettato il nome utente e la password.</translation>
    </message>
    <message>
        <source>The server’s page has neither a sign-in nor a consent form (HTTP %1).</source>
        <translation>La pagina del server non contiene né un modulo di accesso né un modulo di consenso (HTTP %1).</translation>
    </message>
    <message>
        <source>Sign in with a browser instead.</source>
        <translation>Accedere invece con un browser.</translation>
    </message>
    <message>
        <source>The server answered with an error page (HTTP %1).</source>
        <translation>Il server ha risposto con una pagina di errore (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the client ID and the redirect URL.</source>
        <translation>Verificare l’ID client e l’URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>The server’s page is too large.</source>
        <translation>La pagina del server è troppo grande.</translation>
    </message>
    <message>
        <source>The server redirects without end.</source>
        <translation>Il server continua a reindirizzare senza fine.</translation>
    </message>
    <message>
        <source>The server redirects to where no browser can go.</source>
        <translation>Il server reindirizza a un indirizzo che nessun browser può aprire.</translation>
    </message>
    <message>
        <source>The server’s form would be sent to another server: %1</source>
        <translation>Il modulo del server verrebbe inviato a un altro server: %1</translation>
    </message>
    <message>
        <source>Sign in with a browser instead, and look at the address.</source>
        <translation>Accedere invece con un browser e controllare l’indirizzo.</translation>
    </message>
    <message>
        <source>The address of the authorization page cannot be opened.</source>
        <translation>Impossibile aprire l’indirizzo della pagina di autorizzazione.</translation>
    </message>
    <message>
        <source>The form data could not be read.</source>
        <translation>Impossibile leggere i dati del modulo.</translation>
    </message>
    <message>
        <source>The message has too many parameters.</source>
        <translation>Il messaggio ha troppi parametri.</translation>
    </message>
    <message>
        <source>The JSON data could not be read.</source>
        <translation>Impossibile leggere i dati JSON.</translation>
    </message>
    <message>
        <source>The parameter “%1” is not a simple value.</source>
        <translation>Il parametro “%1” non è un valore semplice.</translation>
    </message>
    <message>
        <source>The JSON Web Token could not be read.</source>
        <translation>Impossibile leggere il JSON Web Token.</translation>
    </message>
    <message>
        <source>The file “%1” could not be read.</source>
        <translation>Impossibile leggere il file “%1”.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Verificarne il nome e le autorizzazioni.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>Il file “%1” è troppo grande.</translation>
    </message>
    <message>
        <source>The file “%1” exists already and is not overwritten.</source>
        <translation>Il file “%1” esiste già e non viene sovrascritto.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Scegliere un altro nome.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>Impossibile scrivere il file “%1”.</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Verificare la cartella e le relative autorizzazioni.</translation>
    </message>
    <message>
        <source>Nothing was read from standard input.</source>
        <translation>Nessun dato letto dallo standard input.</translation>
    </message>
    <message>
        <source>Too much was read from standard input.</source>
        <translation>Troppi dati letti dallo standard input.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>L’operazione non può essere annullata.</translation>
    </message>
    <message>
        <source>Add --yes to confirm.</source>
        <translation>Aggiungere --yes per confermare.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrotto.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Si è verificato un errore. Riprovare.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>“%1” non è previsto qui.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>Manca “%1”.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Deve essere un testo.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Deve essere true o false.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Deve essere un numero intero.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Deve essere un elenco.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>Deve essere un oggetto.</translation>
    </message>
    <message>
        <source>This can have up to %1 characters.</source>
        <translation>Può contenere fino a %1 caratteri.</translation>
    </message>
    <message>
        <source>This can have up to %1 entries.</source>
        <translation>Può contenere fino a %1 voci.</translation>
    </message>
    <message>
        <source>This must be between %1 and %2.</source>
        <translation>Deve essere compreso tra %1 e %2.</translation>
    </message>
    <message>
        <source>This text contains characters that cannot be used.</source>
        <translation>Questo testo contiene caratteri non utilizzabili.</translation>
    </message>
    <message>
        <source>An ID must have 32 lower-case hexadecimal characters.</source>
        <translation>Un ID deve avere 32 caratteri esadecimali minuscoli.</translation>
    </message>
    <message>
        <source>The type must be machine-to-machine, web or single-page.</source>
        <translation>Il tipo deve essere machine-to-machine, web o single-page.</translation>
    </message>
    <message>
        <source>Enter a period such as P6M or P30D, or never.</source>
        <translation>Immettere un periodo, ad esempio P6M o P30D, oppure never.</translation>
    </message>
    <message>
        <source>This is not Base64.</source>
        <translation>Non è Base64.</translation>
    </message>
    <message>
        <source>The seed is not a JSON object (line %1).</source>
        <translation>I dati iniziali non sono un oggetto JSON (riga %1).</translation>
    </message>
    <message>
        <source>This must be a label of a host name: a-z, 0-9 and hyphens.</source>
        <translation>Deve essere un’etichetta di un nome host: a-z, 0-9 e trattini.</translation>
    </message>
    <message>
        <source>A user needs a password or its hash.</source>
        <translation>Un utente deve avere una password o il suo hash.</translation>
    </message>
    <message>
        <source>Give either the password or its hash.</source>
        <translation>Indicare la password oppure il suo hash.</translation>
    </message>
    <message>
        <source>This is not an encoded Argon2id hash.</source>
        <translation>Non è un hash Argon2id codificato.</translation>
    </message>
    <message>
        <source>Give a client secret of 1 to 512 printable ASCII characters, or its SHA-256 hash.</source>
        <translation>Indicare un segreto client da 1 a 512 caratteri ASCII stampabili, oppure il suo hash SHA-256.</translation>
    </message>
    <message>
        <source>This is not a SHA-256 hash in lower-case hexadecimal.</source>
        <translation>Questo non è un hash SHA-256 in esadecimale minuscolo.</translation>
    </message>
    <message>
        <source>Applications of this type do not have this.</source>
        <translation>Le applicazioni di questo tipo non lo prevedono.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1” è presente due volte.</translation>
    </message>
    <message>
        <source>The user %1 is stored with another name, e-mail address or ID.</source>
        <translation>L’utente %1 è memorizzato con un altro nome, indirizzo e-mail o ID.</translation>
    </message>
    <message>
        <source>Change the seed, or start with another data folder.</source>
        <translation>Modificare i dati iniziali o iniziare con un’altra cartella dati.</translation>
    </message>
    <message>
        <source>The application “%1” is stored with another type or ID.</source>
        <translation>L’applicazione “%1” è memorizzata con un altro tipo o ID.</translation>
    </message>
    <message>
        <source>Several applications could be “%1”.</source>
        <translation>“%1” potrebbe indicare più applicazioni.</translation>
    </message>
    <message>
        <source>Give the client ID in the seed.</source>
        <translation>Indicare l’ID client nei dati iniziali.</translation>
    </message>
    <message>
        <source>Give it a certificate and a key, or listen on 127.0.0.1 or [::1].</source>
        <translation>Fornire un certificato e una chiave, oppure restare in ascolto su 127.0.0.1 o [::1].</translation>
    </message>
    <message>
        <source>This computer’s Qt has no TLS.</source>
        <translation>La libreria Qt di questo computer non offre TLS.</translation>
    </message>
    <message>
        <source>Install its OpenSSL plug-in.</source>
        <translation>Installare il relativo plug-in OpenSSL.</translation>
    </message>
    <message>
        <source>“%1” has no certificate that can be read.</source>
        <translation>“%1” non contiene un certificato leggibile.</translation>
    </message>
    <message>
        <source>It takes PEM: the server’s certificate first, then those that issued it.</source>
        <translation>Serve un file PEM: prima il certificato del server, poi quelli delle autorità emittenti.</translation>
    </message>
    <message>
        <source>“%1” has no private key that can be read.</source>
        <translation>“%1” non contiene una chiave privata leggibile.</translation>
    </message>
    <message>
        <source>It takes an RSA or EC key as PEM, PKCS#8 or PKCS#1.</source>
        <translation>Serve una chiave RSA o EC in formato PEM, PKCS#8 o PKCS#1.</translation>
    </message>
    <message>
        <source>The private key in “%1” is protected by a passphrase.</source>
        <translation>La chiave privata in “%1” è protetta da una passphrase.</translation>
    </message>
    <message>
        <source>Decrypt it first: openssl pkey -in KEY -out DECRYPTED</source>
        <translation>Decifrarla prima: openssl pkey -in KEY -out DECRYPTED</translation>
    </message>
    <message>
        <source>The private key in “%1” is too short.</source>
        <translation>La chiave privata in “%1” è troppo corta.</translation>
    </message>
    <message>
        <source>Use RSA with at least 2048 bits, or the curve P-256.</source>
        <translation>Usare RSA con almeno 2048 bit o la curva P-256.</translation>
    </message>
    <message>
        <source>The private key in “%1” does not belong to the certificate.</source>
        <translation>La chiave privata in “%1” non corrisponde al certificato.</translation>
    </message>
    <message>
        <source>The server’s own certificate has to come first in its file.</source>
        <translation>Il certificato del server deve essere il primo del suo file.</translation>
    </message>
    <message>
        <source>The server’s answer held no refresh token.</source>
        <translation>La risposta del server non conteneva alcun token di aggiornamento.</translation>
    </message>
    <message>
        <source>The clock can only be put forward, by more than zero.</source>
        <translation>L’orologio può solo essere spostato in avanti, di una durata maggiore di zero.</translation>
    </message>
    <message>
        <source>To put it back, go back to real time.</source>
        <translation>Per spostarlo indietro, tornare all’ora reale.</translation>
    </message>
    <message>
        <source>The clock goes from the year 1970 to the year 9999.</source>
        <translation>L’orologio va dall’anno 1970 all’anno 9999.</translation>
    </message>
    <message>
        <source>%1 has no effect at the endpoint %2.</source>
        <translation>%1 non ha effetto sull’endpoint %2.</translation>
    </message>
    <message>
        <source>A failure recipe is for 1 to %1 requests, or until it is removed.</source>
        <translation>Un errore simulato vale da 1 a %1 richieste, o finché non viene rimosso.</translation>
    </message>
    <message>
        <source>A slow answer waits for 1 to %1 milliseconds.</source>
        <translation>Una risposta lenta attende da 1 a %1 millisecondi.</translation>
    </message>
    <message>
        <source>%1 takes no delay.</source>
        <translation>%1 non prevede un ritardo.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>Non esiste l’endpoint %1.</translation>
    </message>
    <message>
        <source>This failure recipe is stored already.</source>
        <translation>Questo errore simulato è già memorizzato.</translation>
    </message>
    <message>
        <source>There are %1 failure recipes already.</source>
        <translation>Ci sono già %1 errori simulati.</translation>
    </message>
    <message>
        <source>Remove some first.</source>
        <translation>Rimuoverne prima alcuni.</translation>
    </message>
    <message>
        <source>There is no such failure recipe.</source>
        <translation>Questo errore simulato non esiste.</translation>
    </message>
    <message>
        <source>GRANTDESK_CONTROL_TOKEN must have %1 to %2 visible ASCII characters.</source>
        <translation>GRANTDESK_CONTROL_TOKEN deve avere da %1 a %2 caratteri ASCII visibili.</translation>
    </message>
    <message>
        <source>The control API is offered on this computer only.</source>
        <translation>L’API di controllo è offerta solo su questo computer.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1 or [::1], or leave --control out.</source>
        <translation>Restare in ascolto su 127.0.0.1 o [::1], oppure omettere --control.</translation>
    </message>
    <message>
        <source>The image file is larger than %1 MiB.</source>
        <translation>Il file dell’immagine supera i %1 MiB.</translation>
    </message>
    <message>
        <source>Save the image smaller: 512 × 512 pixels are enough.</source>
        <translation>Salvare l’immagine più piccola: bastano 512 × 512 pixel.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, SVG or WebP image, whatever it is called.</source>
        <translation>Questa non è un’immagine PNG, JPEG, SVG o WebP, qualunque sia il suo nome.</translation>
    </message>
    <message>
        <source>Save it as PNG in an image program and choose that file.</source>
        <translation>Salvarla come PNG con un programma di grafica e scegliere quel file.</translation>
    </message>
    <message>
        <source>This computer cannot read %1 images.</source>
        <translation>Questo computer non può leggere le immagini %1.</translation>
    </message>
    <message>
        <source>The image is more than %1 pixels wide or high.</source>
        <translation>L’immagine supera i %1 pixel di larghezza o di altezza.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete.</source>
        <translation>L’immagine è danneggiata o incompleta.</translation>
    </message>
    <message>
        <source>Open it in an image program, save it again and choose that file.</source>
        <translation>Aprirla con un programma di grafica, salvarla di nuovo e scegliere quel file.</translation>
    </message>
    <message>
        <source>This SVG uses something from outside (“%1”), which is never loaded.</source>
        <translation>Questo SVG usa qualcosa di esterno (“%1”), che non viene mai caricato.</translation>
    </message>
    <message>
        <source>This SVG is too elaborate for a logo.</source>
        <translation>Questo SVG è troppo complesso per un logo.</translation>
    </message>
    <message>
        <source>Enter a moment such as 2027-01-31T00:00:00Z.</source>
        <translation>Immettere un momento come 2027-01-31T00:00:00Z.</translation>
    </message>
    <message>
        <source>A file of applications can have up to 8 MiB.</source>
        <translation>Un file di applicazioni può avere fino a 8 MiB.</translation>
    </message>
    <message>
        <source>The file is not JSON (line %1).</source>
        <translation>Il file non è in formato JSON (riga %1).</translation>
    </message>
    <message>
        <source>Choose a file that was exported by Grantdesk or by another OAuth server.</source>
        <translation>Scegliere un file esportato da Grantdesk o da un altro server OAuth.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk wrote this file.</source>
        <translation>Questo file è stato scritto da una versione più recente di Grantdesk.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Aggiornare questo programma.</translation>
    </message>
    <message>
        <source>The file has no application in it.</source>
        <translation>Il file non contiene alcuna applicazione.</translation>
    </message>
    <message>
        <source>This is not the metadata of an OAuth client.</source>
        <translation>Questi non sono i metadati di un client OAuth.</translation>
    </message>
    <message>
        <source>Its grant types fit no type of application, or several.</source>
        <translation>I suoi tipi di concessione non corrispondono ad alcun tipo di applicazione, o a più d’uno.</translation>
    </message>
    <message>
        <source>Add “grantdesk_type” to it: machine-to-machine, web or single-page.</source>
        <translation>Aggiungervi “grantdesk_type”: machine-to-machine, web o single-page.</translation>
    </message>
    <message>
        <source>The client ID “%1” is there twice.</source>
        <translation>L’ID client “%1” è presente due volte.</translation>
    </message>
    <message>
        <source>There is no user “%1” for this public key to act for.</source>
        <translation>Non esiste alcun utente “%1” per cui questa chiave pubblica possa agire.</translation>
    </message>
    <message>
        <source>Add the user first, or name another one as the key’s “grantdesk_user”.</source>
        <translation>Aggiungere prima l’utente, oppure indicarne un altro come “grantdesk_user” della chiave.</translation>
    </message>
    <message>
        <source>The public key names no user to act for.</source>
        <translation>La chiave pubblica non indica alcun utente per cui agire.</translation>
    </message>
    <message>
        <source>Give the key a “grantdesk_user”: a User ID or e-mail address.</source>
        <translation>Assegnare alla chiave un “grantdesk_user”: un ID utente o un indirizzo e-mail.</translation>
    </message>
    <message>
        <source>The application can be restored for 30 days, but its tokens stay invalid.</source>
        <translation>L’applicazione può essere ripristinata per 30 giorni, ma i suoi token non tornano validi.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Non è stato ancora importato nulla.</translation>
    </message>
    <message>
        <source>The audit log was changed from outside: entry %1 does not fit.</source>
        <translation>Il registro di controllo è stato modificato dall’esterno: la voce %1 non combacia.</translation>
    </message>
    <message>
        <source>Compare it with an export or a backup of the data folder.</source>
        <translation>Confrontarlo con un’esportazione o con un backup della cartella dati.</translation>
    </message>
    <message>
        <source>“%1” was deleted, has the same client ID and can still be restored.</source>
        <translation>“%1” è stata eliminata, ha lo stesso ID client e può ancora essere ripristinata.</translation>
    </message>
    <message>
        <source>Restore it, or delete it for good first.</source>
        <translation>Ripristinarla oppure eliminarla prima definitivamente.</translation>
    </message>
    <message>
        <source>The logo is damaged or incomplete: nobody could see it.</source>
        <translation>Il logo è danneggiato o incompleto: nessuno potrebbe vederlo.</translation>
    </message>
    <message>
        <source>Export the application again, or take “logo_uri” out of the file.</source>
        <translation>Esportare di nuovo l’applicazione oppure togliere “logo_uri” dal file.</translation>
    </message>
    <message>
        <source>There is no failure recipe of the kind %1. The kinds are: %2.</source>
        <translation>Non esiste un errore simulato di tipo %1. I tipi sono: %2.</translation>
    </message>
    <message>
        <source>The user can be activated again, but the tokens stay invalid.</source>
        <translation>L’utente può essere riattivato, ma i suoi token non tornano validi.</translation>
    </message>
    <message>
        <source>The failure recipe’s member %1 cannot be read.</source>
        <translation>Il membro %1 dell’errore simulato non è leggibile.</translation>
    </message>
    <message>
        <source>A seed can have up to 32 MiB.</source>
        <translation>Un file di dati iniziali può avere fino a 32 MiB.</translation>
    </message>
    <message>
        <source>There are %1 users here; a seed can have up to %2.</source>
        <translation>Qui ci sono %1 utenti; un file di dati iniziali può averne fino a %2.</translation>
    </message>
    <message>
        <source>Not all of the output could be written.</source>
        <translation>Non è stato possibile scrivere tutto l’output.</translation>
    </message>
    <message>
        <source>Check where it goes: the disk may be full.</source>
        <translation>Verificarne la destinazione: il disco potrebbe essere pieno.</translation>
    </message>
    <message>
        <source>The new client secret is stored but could not be written: nobody will see it again.</source>
        <translation>Il nuovo segreto client è registrato ma non è stato possibile scriverlo: nessuno potrà più vederlo.</translation>
    </message>
    <message>
        <source>Delete it and add another: %1</source>
        <translation>Eliminarlo e aggiungerne un altro: %1</translation>
    </message>
    <message>
        <source>Another user has this ID.</source>
        <translation>Un altro utente ha questo ID.</translation>
    </message>
    <message>
        <source>%1 at %2 has no effect for an application of this type.</source>
        <translation>%1 su %2 non ha effetto per un’applicazione di questo tipo.</translation>
    </message>
    <message>
        <source>The private key could not be read.</source>
        <translation>Impossibile leggere la chiave privata.</translation>
    </message>
    <message>
        <source>An unencrypted RSA key in PEM form is needed (PKCS#8 or PKCS#1).</source>
        <translation>Serve una chiave RSA non cifrata in formato PEM (PKCS#8 o PKCS#1).</translation>
    </message>
    <message>
        <source>These must be the last four characters of the client secret.</source>
        <translation>Devono essere gli ultimi quattro caratteri del segreto client.</translation>
    </message>
    <message>
        <source>Start the flow again. With a JSON Web Token check the key, its user and the customer ID first.</source>
        <translation>Avviare di nuovo il flusso. Con un JSON Web Token verificare prima la chiave, il relativo utente e l’ID organizzazione cliente.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Riprovare tra %1 s.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password.</source>
        <translation>Memoria insufficiente per proteggere la password.</translation>
    </message>
    <message>
        <source>End other programs and try again.</source>
        <translation>Chiudere altri programmi e riprovare.</translation>
    </message>
    <message>
        <source>A password can have up to %1 characters of UTF-8 text.</source>
        <translation>Una password può avere fino a %1 caratteri di testo UTF-8.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>On</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Disattivata</translation>
    </message>
    <message>
        <source>Default logo</source>
        <translation>Logo predefinito</translation>
    </message>
    <message>
        <source>Own logo, %1 KiB</source>
        <translation>Logo proprio, %1 KiB</translation>
    </message>
    <message>
        <source>A new refresh token is issued each time the refresh token is used. Your application must store the new token after every refresh.</source>
        <translation>A ogni utilizzo del token di aggiornamento ne viene emesso uno nuovo. L’applicazione deve memorizzare il nuovo token dopo ogni aggiornamento.</translation>
    </message>
    <message>
        <source>How long a refresh token exists before it expires. After that, users must log in to the integration again.</source>
        <translation>Periodo di validità del token di aggiornamento. Alla scadenza gli utenti devono accedere nuovamente all’integrazione.</translation>
    </message>
    <message>
        <source>If the user is not active for this time, the refresh token expires even if its absolute expiration is later.</source>
        <translation>Se l’utente non è attivo per questo periodo, il token di aggiornamento scade anche se la scadenza assoluta è successiva.</translation>
    </message>
    <message>
        <source>Users are redirected to this address after they have authenticated. The authorization code is appended to it.
The URL must include a protocol. URL fragments, relative paths, wildcards and public IP addresses are not allowed.</source>
        <translation>Dopo l’autenticazione gli utenti vengono reindirizzati a questo indirizzo, a cui viene aggiunto il codice di autorizzazione.
L’URL deve includere un protocollo. Non sono consentiti frammenti, percorsi relativi, caratteri jolly o indirizzi IP pubblici.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Segreti client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Chiavi pubbliche</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotazione del token di aggiornamento</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Ruota il token di aggiornamento a ogni utilizzo</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Scadenza assoluta del token di aggiornamento</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Scadenza assoluta</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Scadenza per inattività del token di aggiornamento</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Scadenza per inattività</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Aggiungere un logo per rendere l’app più facilmente riconoscibile.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>This is the name you gave the app. This field cannot be empty.</source>
        <translation>Nome assegnato all’app. Questo campo non può essere vuoto.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Enter a description for the integration.</source>
        <translation>Immettere una descrizione per l’integrazione.</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL della descrizione dell’app</translation>
    </message>
    <message>
        <source>A link to an “About us” page or a page with more information about the integration.</source>
        <translation>Collegamento a una pagina “Chi siamo” o a una pagina con ulteriori informazioni sull’integrazione.</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nome dello sviluppatore</translation>
    </message>
    <message>
        <source>Who sets up this application.</source>
        <translation>Chi configura questa applicazione.</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Indirizzo e-mail dello sviluppatore</translation>
    </message>
    <message>
        <source>Where the developer can be reached.</source>
        <translation>Dove è possibile contattare lo sviluppatore.</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL dell’informativa sulla privacy</translation>
    </message>
    <message>
        <source>The page that tells users what the application does with their data. The consent page links to it.</source>
        <translation>La pagina che spiega agli utenti come l’applicazione usa i loro dati. La pagina di consenso vi rimanda.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The client secret %1 expired on %2.</source>
        <translation>Il segreto client %1 è scaduto il %2.</translation>
    </message>
    <message>
        <source>Add a new client secret, give it to the application, then delete the expired one.</source>
        <translation>Aggiungere un nuovo segreto client, comunicarlo all’applicazione, quindi eliminare quello scaduto.</translation>
    </message>
    <message>
        <source>The client secret %1 expires on %2.</source>
        <translation>Il segreto client %1 scade il %2.</translation>
    </message>
    <message>
        <source>Add a new client secret and give it to the application in good time.</source>
        <translation>Aggiungere per tempo un nuovo segreto client e comunicarlo all’applicazione.</translation>
    </message>
    <message>
        <source>The client secret %1 has never been used.</source>
        <translation>Il segreto client %1 non è mai stato utilizzato.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it.</source>
        <translation>Se non serve a nessuno, eliminarlo.</translation>
    </message>
    <message>
        <source>The application has no client secret.</source>
        <translation>L’applicazione non ha alcun segreto client.</translation>
    </message>
    <message>
        <source>Add a client secret: without one the application gets no tokens.</source>
        <translation>Aggiungere un segreto client: senza di esso l’applicazione non ottiene token.</translation>
    </message>
    <message>
        <source>The application has no public key.</source>
        <translation>L’applicazione non ha alcuna chiave pubblica.</translation>
    </message>
    <message>
        <source>Add a public key: without one no JSON Web Token is accepted.</source>
        <translation>Aggiungere una chiave pubblica: senza di essa non viene accettato alcun JSON Web Token.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2.</source>
        <translation>Il certificato %1 è scaduto il %2.</translation>
    </message>
    <message>
        <source>Its key still works. Add the new certificate, then delete the old one.</source>
        <translation>La sua chiave funziona ancora. Aggiungere il nuovo certificato, quindi eliminare quello vecchio.</translation>
    </message>
    <message>
        <source>The certificate %1 expires on %2.</source>
        <translation>Il certificato %1 scade il %2.</translation>
    </message>
    <message>
        <source>Its key will go on working. Have the certificate renewed.</source>
        <translation>La sua chiave continuerà a funzionare. Far rinnovare il certificato.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>L’applicazione non ha alcun URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>Add a redirect URL: without one nobody can sign in.</source>
        <translation>Aggiungere un URL di reindirizzamento: senza di esso nessuno può accedere.</translation>
    </message>
    <message>
        <source>The redirect URL %1 is not encrypted.</source>
        <translation>L’URL di reindirizzamento %1 non è crittografato.</translation>
    </message>
    <message>
        <source>Use https: otherwise the authorization code can be read on its way.</source>
        <translation>Utilizzare https: altrimenti il codice di autorizzazione può essere letto lungo il percorso.</translation>
    </message>
    <message>
        <source>Refresh tokens of this public application are not rotated.</source>
        <translation>I token di aggiornamento di questa applicazione pubblica non vengono ruotati.</translation>
    </message>
    <message>
        <source>Turn rotation on, so that a stolen refresh token is found out.</source>
        <translation>Attivare la rotazione, in modo che un token di aggiornamento rubato venga scoperto.</translation>
    </message>
    <message>
        <source>The application has not been used since %2.</source>
        <translation>L’applicazione non viene utilizzata dal %2.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it. It can be restored for 30 days.</source>
        <translation>Se non serve a nessuno, eliminarla. Può essere ripristinata per 30 giorni.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avviso</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Pericolo</translation>
    </message>
    <message>
        <source>Only a slash at its end tells this redirect URL from %1.</source>
        <translation>Solo una barra finale distingue questo URL di reindirizzamento da %1.</translation>
    </message>
    <message>
        <source>Only upper and lower case tell this redirect URL from %1.</source>
        <translation>Solo l’uso di maiuscole e minuscole distingue questo URL di reindirizzamento da %1.</translation>
    </message>
    <message>
        <source>Only http and https tell this redirect URL from %1.</source>
        <translation>Solo http e https distinguono questo URL di reindirizzamento da %1.</translation>
    </message>
    <message>
        <source>Only the port tells this redirect URL from %1.</source>
        <translation>Solo la porta distingue questo URL di reindirizzamento da %1.</translation>
    </message>
    <message>
        <source>“%1”: the client secret %2 expires</source>
        <translation>“%1”: il segreto client %2 scade</translation>
    </message>
    <message>
        <source>“%1”: the certificate %2 expires</source>
        <translation>“%1”: il certificato %2 scade</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md; grantdeskctl app --help</source>
        <translation>La sezione “Administration from the command line” di README.md; grantdeskctl app --help</translation>
    </message>
    <message>
        <source>Editing an application</source>
        <translation>Modifica di un’applicazione</translation>
    </message>
    <message>
        <source>All about one application: its name, its credentials, where users are sent back to, how long refresh tokens live. Fields are stored only when you save; secrets and keys at once. A client secret is shown a single time, when it is added.</source>
        <translation>Tutto su un’applicazione: il nome, le credenziali, dove vengono rimandati gli utenti, quanto durano i token di aggiornamento. I campi vengono salvati solo con Salva; segreti e chiavi subito. Un segreto client viene mostrato una sola volta, quando lo si aggiunge.</translation>
    </message>
    <message>
        <source>RFC 6749, section 2 (clients) and RFC 9700 (what is safe today)</source>
        <translation>RFC 6749, sezione 2 (client) e RFC 9700 (che cosa è sicuro oggi)</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Applicazioni eliminate</translation>
    </message>
    <message>
        <source>Deleted applications can be restored from here until their time is over. Their tokens stay invalid; client secrets and keys come back only if you say so.</source>
        <translation>Da qui le applicazioni eliminate possono essere ripristinate finché il loro termine non scade. I loro token restano non validi; segreti client e chiavi tornano solo se lo si richiede.</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md</source>
        <translation>La sezione “Administration from the command line” di README.md</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratorio dei flussi</translation>
    </message>
    <message>
        <source>Here the window is the application: it runs a flow step by step, from the authorization address to the refreshed token. The transcript shows every request and every response; secrets are dotted until you show them.</source>
        <translation>Qui la finestra fa da applicazione: esegue un flusso passo per passo, dall’indirizzo di autorizzazione al token rinnovato. La trascrizione mostra ogni richiesta e ogni risposta; i segreti sono nascosti da puntini finché non si sceglie di mostrarli.</translation>
    </message>
    <message>
        <source>“The first five minutes” in README.md; RFC 6749, section 4</source>
        <translation>“The first five minutes” in README.md; RFC 6749, sezione 4</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Server di autorizzazione</translation>
    </message>
    <message>
        <source>A server of your own to try applications against. Start it, add users, move its clock, or let it fail on purpose: so you see what your application does when tokens expire or the network is bad.</source>
        <translation>Un server proprio con cui provare le applicazioni. Avviarlo, aggiungere utenti, spostare il suo orologio o farlo fallire di proposito: così si vede che cosa fa l’applicazione quando i token scadono o la rete non va.</translation>
    </message>
    <message>
        <source>“What the server answers” and “Clock, failures, request log” in README.md</source>
        <translation>“What the server answers” e “Clock, failures, request log” in README.md</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Every request to the server, the newest last, with its answer and the rule that decided it. Choose one to read all about it. Secrets are never noted.</source>
        <translation>Ogni richiesta al server, l’ultima in fondo, con la risposta e la regola che l’ha decisa. Sceglierne una per leggerne tutti i dettagli. I segreti non vengono mai annotati.</translation>
    </message>
    <message>
        <source>“Clock, failures, request log” in README.md; grantdeskctl log --help</source>
        <translation>La sezione “Clock, failures, request log” di README.md; grantdeskctl log --help</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro di controllo</translation>
    </message>
    <message>
        <source>Every change to applications and users: who made it, when, and what was there before. Each entry is bound to the one before it by a hash; the check of the chain tells whether somebody tampered with the log.</source>
        <translation>Ogni modifica di applicazioni e utenti: chi l’ha fatta, quando e che cosa c’era prima. Ogni voce è legata alla precedente da un hash; la verifica della catena dice se qualcuno ha manomesso il registro.</translation>
    </message>
    <message>
        <source>grantdeskctl audit --help</source>
        <translation>Il comando grantdeskctl audit --help</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>The window’s language and colors, its version and its licenses. What you choose here holds at once, for you alone.</source>
        <translation>La lingua e i colori della finestra, la versione e le licenze. Ciò che si sceglie qui vale subito, solo per il proprio account.</translation>
    </message>
    <message>
        <source>README.md</source>
        <translation>README.md</translation>
    </message>
    <message>
        <source>The applications that may ask for access, at most %1. Each has a client ID and authenticates in the way of its type. The column “Health” tells what needs attention: click it to read what to do.</source>
        <translation>Le applicazioni che possono chiedere l’accesso, al massimo %1. Ognuna ha un ID client e si autentica nel modo previsto dal suo tipo. La colonna “Integrità” segnala che cosa richiede attenzione: fare clic per leggere che cosa fare.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Help for this place</source>
        <translation>Guida a questa sezione</translation>
    </message>
    <message>
        <source>Go to a place of the window</source>
        <translation>Vai a una sezione della finestra</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Crea integrazione app</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Ricarica</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Vai al campo di ricerca</translation>
    </message>
    <message>
        <source>Clear the search field</source>
        <translation>Svuota il campo di ricerca</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menu della riga</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copia ID client</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Undo in a text field</source>
        <translation>Annulla in un campo di testo</translation>
    </message>
    <message>
        <source>Redo in a text field</source>
        <translation>Ripeti in un campo di testo</translation>
    </message>
    <message>
        <source>Move a redirect URL up</source>
        <translation>Sposta in alto un URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Move a redirect URL down</source>
        <translation>Sposta in basso un URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copia la selezione</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordina per</translation>
    </message>
</context>
<context>
    <name>ListenerPage</name>
    <message>
        <source>Signed in</source>
        <translation>Accesso eseguito</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>Accesso non consentito</translation>
    </message>
    <message>
        <source>The flow failed</source>
        <translation>Flusso non riuscito</translation>
    </message>
    <message>
        <source>The flow was cancelled</source>
        <translation>Flusso annullato</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Nessuna azione necessaria</translation>
    </message>
    <message>
        <source>Grantdesk has received its tokens.</source>
        <translation>Grantdesk ha ricevuto i token.</translation>
    </message>
    <message>
        <source>Grantdesk has received no tokens.</source>
        <translation>Grantdesk non ha ricevuto alcun token.</translation>
    </message>
    <message>
        <source>Grantdesk shows what went wrong.</source>
        <translation>Grantdesk mostra che cosa non ha funzionato.</translation>
    </message>
    <message>
        <source>The flow was cancelled in Grantdesk before it was finished.</source>
        <translation>Il flusso è stato annullato in Grantdesk prima della conclusione.</translation>
    </message>
    <message>
        <source>This address belongs to no flow that is waiting.</source>
        <translation>Questo indirizzo non appartiene ad alcun flusso in attesa.</translation>
    </message>
    <message>
        <source>You can close this page and return to Grantdesk.</source>
        <translation>È possibile chiudere questa pagina e tornare a Grantdesk.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Waiting for the redirect.</source>
        <translation>In attesa del reindirizzamento.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught. Paste the redirected address instead.</source>
        <translation>Il reindirizzamento non può essere intercettato. Incollare invece l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>What was pasted is not the redirected address.</source>
        <translation>Il testo incollato non è l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>Another redirect came and was ignored.</source>
        <translation>È arrivato un altro reindirizzamento, che è stato ignorato.</translation>
    </message>
    <message>
        <source>The time allowed is over.</source>
        <translation>Il tempo consentito è scaduto.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Il flusso è stato annullato.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address instead.</source>
        <translation>Impossibile aprire il browser. Copiare invece l’indirizzo.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Name cannot be empty.</source>
        <translation>Il nome non può essere vuoto.</translation>
    </message>
    <message>
        <source>The name can have up to %1 characters.</source>
        <translation>Il nome può avere al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>The name must be one line without invisible characters.</source>
        <translation>Il nome deve essere su una sola riga, senza caratteri invisibili.</translation>
    </message>
    <message>
        <source>The description can have up to %1 characters.</source>
        <translation>La descrizione può avere al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>The description must not contain invisible characters.</source>
        <translation>La descrizione non può contenere caratteri invisibili.</translation>
    </message>
    <message>
        <source>Enter at least one redirect URL.</source>
        <translation>Immettere almeno un URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Un’applicazione può avere al massimo %1 URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>This redirect URL is in the list already.</source>
        <translation>Questo URL di reindirizzamento è già nell’elenco.</translation>
    </message>
    <message>
        <source>Enter a valid redirect URL.</source>
        <translation>Immettere un URL di reindirizzamento valido.</translation>
    </message>
    <message>
        <source>A redirect URL can have up to %3 characters.</source>
        <translation>Un URL di reindirizzamento può avere al massimo %3 caratteri.</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII. Its host is spelled “%3”.</source>
        <translation>L’URL di reindirizzamento deve essere in puro ASCII. Il suo host si scrive “%3”.</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII.</source>
        <translation>L’URL di reindirizzamento deve essere in puro ASCII.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain the character %3.</source>
        <translation>L’URL di reindirizzamento non può contenere il carattere %3.</translation>
    </message>
    <message>
        <source>The redirect URL must include a protocol, for example https://.</source>
        <translation>L’URL di reindirizzamento deve includere un protocollo, ad esempio https://.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a wildcard (*).</source>
        <translation>L’URL di reindirizzamento non può contenere un carattere jolly (*).</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a fragment (#).</source>
        <translation>L’URL di reindirizzamento non può contenere un frammento (#).</translation>
    </message>
    <message>
        <source>The protocol “%3” is not allowed in a redirect URL.</source>
        <translation>Il protocollo “%3” non è consentito in un URL di reindirizzamento.</translation>
    </message>
    <message>
        <source>The redirect URL must name a host.</source>
        <translation>L’URL di reindirizzamento deve indicare un host.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a user name or a password.</source>
        <translation>L’URL di reindirizzamento non può contenere un nome utente o una password.</translation>
    </message>
    <message>
        <source>The port of the redirect URL is not valid.</source>
        <translation>La porta dell’URL di reindirizzamento non è valida.</translation>
    </message>
    <message>
        <source>The host of the redirect URL is not valid.</source>
        <translation>L’host dell’URL di reindirizzamento non è valido.</translation>
    </message>
    <message>
        <source>The redirect URL must not be a public IP address.</source>
        <translation>L’URL di reindirizzamento non può essere un indirizzo IP pubblico.</translation>
    </message>
    <message>
        <source>This period is not supported.</source>
        <translation>Questo periodo non è supportato.</translation>
    </message>
    <message>
        <source>The logo can have up to %1 KiB.</source>
        <translation>Il logo può avere al massimo %1 KiB.</translation>
    </message>
    <message>
        <source>The logo must be a PNG image.</source>
        <translation>Il logo deve essere un’immagine PNG.</translation>
    </message>
    <message>
        <source>The logo can be up to %1 pixels wide and high.</source>
        <translation>Il logo può avere una larghezza e un’altezza massime di %1 pixel.</translation>
    </message>
    <message>
        <source>Enter a complete address that starts with https:// or http://.</source>
        <translation>Immettere un indirizzo completo che inizi con https:// o http://.</translation>
    </message>
    <message>
        <source>The address can have up to %1 characters.</source>
        <translation>L’indirizzo può avere al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>The developer name can have up to %1 characters.</source>
        <translation>Il nome dello sviluppatore può avere al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>The developer name must be one line without invisible characters.</source>
        <translation>Il nome dello sviluppatore deve essere su una sola riga, senza caratteri invisibili.</translation>
    </message>
    <message>
        <source>Enter a valid email address.</source>
        <translation>Immettere un indirizzo e-mail valido.</translation>
    </message>
    <message>
        <source>An application can have up to %1 client secrets.</source>
        <translation>Un’applicazione può avere al massimo %1 segreti client.</translation>
    </message>
    <message>
        <source>Notes can have up to %1 characters.</source>
        <translation>Le note possono avere al massimo %1 caratteri.</translation>
    </message>
    <message>
        <source>Notes must be one line without invisible characters.</source>
        <translation>Le note devono essere su una sola riga, senza caratteri invisibili.</translation>
    </message>
    <message>
        <source>An application can have up to %1 public keys.</source>
        <translation>Un’applicazione può avere al massimo %1 chiavi pubbliche.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>L’applicazione ha già questa chiave pubblica.</translation>
    </message>
    <message>
        <source>This value is not allowed.</source>
        <translation>Questo valore non è consentito.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Scadenza assoluta del token di aggiornamento</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Scadenza per inattività del token di aggiornamento</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL della descrizione dell’app</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nome dello sviluppatore</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Indirizzo e-mail dello sviluppatore</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL dell’informativa sulla privacy</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Chiavi pubbliche</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotazione del token di aggiornamento</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Consent denied</source>
        <translation>Consenso negato</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>Risposta lenta</translation>
    </message>
    <message>
        <source>429 Too many requests</source>
        <translation>429 Troppe richieste</translation>
    </message>
    <message>
        <source>503 Service unavailable</source>
        <translation>503 Servizio non disponibile</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>Connessione interrotta</translation>
    </message>
    <message>
        <source>Malformed JSON</source>
        <translation>JSON malformato</translation>
    </message>
    <message>
        <source>HTML error page</source>
        <translation>Pagina di errore HTML</translation>
    </message>
    <message>
        <source>No refresh_token in the answer</source>
        <translation>Nessun refresh_token nella risposta</translation>
    </message>
    <message>
        <source>expires_in is 0</source>
        <translation>expires_in vale 0</translation>
    </message>
    <message>
        <source>token_type is Bearer</source>
        <translation>token_type è Bearer</translation>
    </message>
    <message>
        <source>Code expired at once</source>
        <translation>Codice subito scaduto</translation>
    </message>
    <message>
        <source>Refresh refused</source>
        <translation>Aggiornamento rifiutato</translation>
    </message>
    <message>
        <source>Wrong state in the redirect</source>
        <translation>state errato nel reindirizzamento</translation>
    </message>
    <message>
        <source>Tampered iss in the redirect</source>
        <translation>iss alterato nel reindirizzamento</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorizzazione</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>Scambio JWT</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Senza limite</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n richiesta</numerusform>
            <numerusform>%n richieste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedirectWords</name>
    <message>
        <source>Without one, users could not be sent back to the application.</source>
        <translation>Senza di esso non sarebbe possibile rimandare gli utenti all’applicazione.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Rimuovere uno dei due.</translation>
    </message>
    <message>
        <source>Longer addresses are cut off on the way. Pass what varies in the state parameter instead.</source>
        <translation>Gli indirizzi più lunghi vengono troncati lungo il percorso. Passare ciò che varia nel parametro state.</translation>
    </message>
    <message>
        <source>Addresses are compared byte by byte. Write the host in its xn-- spelling, and other letters percent-encoded.</source>
        <translation>Gli indirizzi vengono confrontati byte per byte. Scrivere l’host nella forma xn-- e le altre lettere con codifica percentuale.</translation>
    </message>
    <message>
        <source>Programs read it differently, and one of them would send the code astray. Leave it out or percent-encode it.</source>
        <translation>I programmi lo leggono in modi diversi e il codice potrebbe finire altrove. Ometterlo o usare la codifica percentuale.</translation>
    </message>
    <message>
        <source>The server must not guess where to send users. Begin with https:// or with your app’s own scheme, for example com.example.app:/callback.</source>
        <translation>Il server non deve indovinare dove mandare gli utenti. Iniziare con https:// o con lo schema dell’app, ad esempio com.example.app:/callback.</translation>
    </message>
    <message>
        <source>It would also match addresses that are not yours. Add each address by itself; what varies belongs in the state parameter.</source>
        <translation>Corrisponderebbe anche a indirizzi altrui. Aggiungere ogni indirizzo singolarmente; ciò che varia va nel parametro state.</translation>
    </message>
    <message>
        <source>A browser never sends what follows the # to your application. Remove the # and everything after it.</source>
        <translation>Un browser non invia mai all’applicazione ciò che segue il #. Rimuovere il # e tutto ciò che segue.</translation>
    </message>
    <message>
        <source>Such an address runs code or opens a file instead of calling your application. Use https:// or your app’s own scheme.</source>
        <translation>Un indirizzo simile esegue codice o apre un file invece di chiamare l’applicazione. Usare https:// o lo schema dell’app.</translation>
    </message>
    <message>
        <source>Name the computer after the slashes, for example https://app.example.com/callback.</source>
        <translation>Indicare il computer dopo le barre, ad esempio https://app.example.com/callback.</translation>
    </message>
    <message>
        <source>It would show in histories and logs. Remove everything from the slashes up to the @.</source>
        <translation>Comparirebbe in cronologie e registri. Rimuovere tutto dalle barre fino alla @.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it out to use the protocol’s own.</source>
        <translation>Una porta è un numero da 1 a 65535. Ometterla per usare quella del protocollo.</translation>
    </message>
    <message>
        <source>Use a name such as app.example.com, or an address such as 127.0.0.1 in its usual spelling.</source>
        <translation>Usare un nome come app.example.com o un indirizzo come 127.0.0.1 nella grafia consueta.</translation>
    </message>
    <message>
        <source>It may belong to somebody else tomorrow. Use the host’s name; loopback and private addresses are fine.</source>
        <translation>Domani potrebbe appartenere ad altri. Usare il nome dell’host; gli indirizzi di loopback e privati sono ammessi.</translation>
    </message>
    <message>
        <source>The server compares character by character: keep the one that your application sends.</source>
        <translation>Il server confronta carattere per carattere: tenere quello che l’applicazione invia.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Authorization URI</source>
        <translation>URI di autorizzazione</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL token</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>The address of the authorization page is put together, and the redirect is prepared.</source>
        <translation>Viene composto l’indirizzo della pagina di autorizzazione e preparato il reindirizzamento.</translation>
    </message>
    <message>
        <source>Log in in the browser and allow access. The server then sends the browser to the redirect URL. If no browser has opened, copy the address.</source>
        <translation>Accedere nel browser e consentire l’accesso. Il server invia poi il browser all’URL di reindirizzamento. Se non si è aperto alcun browser, copiare l’indirizzo.</translation>
    </message>
    <message>
        <source>The redirect brings the authorization code. Its state parameter must be the one that was sent.</source>
        <translation>Il reindirizzamento porta il codice di autorizzazione. Il parametro state deve essere quello inviato.</translation>
    </message>
    <message>
        <source>A JSON Web Token, signed with the private key, is exchanged for an access token.</source>
        <translation>Un JSON Web Token, firmato con la chiave privata, viene scambiato con un token di accesso.</translation>
    </message>
    <message>
        <source>The authorization code is exchanged for tokens. The code is valid for 2 minutes only.</source>
        <translation>Il codice di autorizzazione viene scambiato con i token. Il codice è valido solo per 2 minuti.</translation>
    </message>
    <message>
        <source>The API is called with the access token.</source>
        <translation>L’API viene chiamata con il token di accesso.</translation>
    </message>
    <message>
        <source>The refresh token is exchanged for a new access token.</source>
        <translation>Il token di aggiornamento viene scambiato con un nuovo token di accesso.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>The rest is not shown.</source>
        <translation>Il resto non viene mostrato.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Inviato: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Ricevuto: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Machine to Machine Application</source>
        <translation>Applicazione machine-to-machine</translation>
    </message>
    <message>
        <source>Web Application</source>
        <translation>Applicazione web</translation>
    </message>
    <message>
        <source>Single Page Web Application</source>
        <translation>Applicazione web a pagina singola</translation>
    </message>
    <message>
        <source>Best for CLIs, daemons or scripts running on your server</source>
        <translation>Consigliata per CLI, daemon o script eseguiti sul server</translation>
    </message>
    <message>
        <source>Best for server-side applications that handle credentials and tokens on the server</source>
        <translation>Consigliata per applicazioni lato server che gestiscono credenziali e token sul server</translation>
    </message>
    <message>
        <source>Best for mobile or single-page web applications</source>
        <translation>Consigliata per applicazioni per dispositivi mobili o applicazioni web a pagina singola</translation>
    </message>
    <message>
        <source>Authentication through a JSON Web Token signed with a public/private key pair</source>
        <translation>Autenticazione tramite JSON Web Token firmato con una coppia di chiavi pubblica/privata</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow</source>
        <translation>Autenticazione tramite flusso del codice di autorizzazione OAuth 2.0</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow with Proof Key for Code Exchange (PKCE)</source>
        <translation>Autenticazione tramite flusso del codice di autorizzazione OAuth 2.0 con Proof Key for Code Exchange (PKCE)</translation>
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
        <translation>Flusso JWT</translation>
    </message>
    <message>
        <source>Authorization code flow</source>
        <translation>Flusso del codice di autorizzazione</translation>
    </message>
    <message>
        <source>PKCE flow</source>
        <translation>Flusso PKCE</translation>
    </message>
    <message>
        <source>No expiration</source>
        <translation>Nessuna scadenza</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 anno</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n anno</numerusform>
            <numerusform>%n anni</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 mese</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mese</numerusform>
            <numerusform>%n mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 giorno</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>Proprio ora</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>1 minuto fa</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n minuto fa</numerusform>
            <numerusform>%n minuti fa</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1 ora fa</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n ora fa</numerusform>
            <numerusform>%n ore fa</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1 giorno fa</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n giorno fa</numerusform>
            <numerusform>%n giorni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>1 mese fa</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>%n mese fa</numerusform>
            <numerusform>%n mesi fa</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>1 anno fa</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>%n anno fa</numerusform>
            <numerusform>%n anni fa</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorization address</source>
        <translation>Indirizzo di autorizzazione</translation>
    </message>
    <message>
        <source>Sign-in and consent</source>
        <translation>Accesso e consenso</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Reindirizzamento</translation>
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
        <translation>Aggiornamento</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Riuscito</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Non riuscito</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annullato</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Tempo scaduto</translation>
    </message>
    <message>
        <source>Tokens were granted, and the API returned 1 object.</source>
        <translation>I token sono stati concessi e l’API ha restituito 1 oggetto.</translation>
    </message>
    <message numerus="yes">
        <source>Tokens were granted, and the API returned %n objects.</source>
        <translation>
            <numerusform>I token sono stati concessi e l’API ha restituito %n oggetto.</numerusform>
            <numerusform>I token sono stati concessi e l’API ha restituito %n oggetti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens were granted.</source>
        <translation>I token sono stati concessi.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Il flusso è stato annullato.</translation>
    </message>
    <message>
        <source>Checking the keyring…</source>
        <translation>Verifica del portachiavi…</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Desktop console for OAuth2 applications</source>
        <translation>Console desktop per applicazioni OAuth2</translation>
    </message>
    <message>
        <source>The folder of the database and the settings (default: the platform’s application-data folder, or $GRANTDESK_DATA_DIR).</source>
        <translation>La cartella del database e delle impostazioni (predefinita: la cartella dei dati applicativi della piattaforma o $GRANTDESK_DATA_DIR).</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>cartella</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Conservare il segreto client in un luogo sicuro. Copiarlo ora: non sarà più visibile.</translation>
    </message>
    <message>
        <source>--type must be machine-to-machine, web or single-page.</source>
        <translation>--type deve essere machine-to-machine, web o single-page.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Tipo di applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creata il</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo utilizzo</translation>
    </message>
    <message>
        <source>“%1” was deleted. All its client secrets, keys and tokens stop working immediately.</source>
        <translation>“%1” è stata eliminata. Tutti i segreti client, le chiavi e i token smettono immediatamente di funzionare.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Crea integrazione app</translation>
    </message>
    <message>
        <source>machine-to-machine, web or single-page</source>
        <translation>machine-to-machine, web o single-page</translation>
    </message>
    <message>
        <source>Keep the client secret in the operating system’s keyring for flow runs</source>
        <translation>Conserva il segreto client nel portachiavi del sistema operativo per l’esecuzione dei flussi</translation>
    </message>
    <message>
        <source>Change an application</source>
        <translation>Modifica un’applicazione</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>List the applications</source>
        <translation>Elenca le applicazioni</translation>
    </message>
    <message>
        <source>Show an application</source>
        <translation>Mostra un’applicazione</translation>
    </message>
    <message>
        <source>%1 does not fit the application type %2.</source>
        <translation>%1 non si applica al tipo di applicazione %2.</translation>
    </message>
    <message>
        <source>%1 must be a period such as P30D, P6M or P1Y, or never.</source>
        <translation>%1 deve essere un periodo come P30D, P6M o P1Y, oppure never.</translation>
    </message>
    <message>
        <source>The application has no redirect URL “%1”.</source>
        <translation>L’applicazione non ha l’URL di reindirizzamento “%1”.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>A redirect URL; may be given several times</source>
        <translation>Un URL di reindirizzamento; può essere indicato più volte</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Ruota il token di aggiornamento a ogni utilizzo</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration: a period such as P6M, or never</source>
        <translation>Scadenza assoluta del token di aggiornamento: un periodo come P6M, oppure never</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration: a period such as P30D, or never</source>
        <translation>Scadenza per inattività del token di aggiornamento: un periodo come P30D, oppure never</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL della descrizione dell’app</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nome dello sviluppatore</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Indirizzo e-mail dello sviluppatore</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL dell’informativa sulla privacy</translation>
    </message>
    <message>
        <source>A redirect URL to remove; may be given several times</source>
        <translation>Un URL di reindirizzamento da rimuovere; può essere indicato più volte</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPZIONI</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMANDO</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argomenti</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(obbligatorio)</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TESTO</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Opzioni</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Mostra questa guida</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>“%1” non è previsto qui.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Indicare un comando.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>Manca %1.</translation>
    </message>
    <message>
        <source>%1 needs one value.</source>
        <translation>%1 richiede un valore.</translation>
    </message>
    <message>
        <source>The command line is not understood: %1</source>
        <translation>Riga di comando non comprensibile: %1</translation>
    </message>
    <message>
        <source>The data folder to use</source>
        <translation>La cartella dati da utilizzare</translation>
    </message>
    <message>
        <source>Print one JSON object or array; with log one object a line</source>
        <translation>Stampa un solo oggetto o array JSON; con log un oggetto per riga</translation>
    </message>
    <message>
        <source>The language to speak: en, it, fr or de</source>
        <translation>La lingua da utilizzare: en, it, fr o de</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Mostra la versione</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Provare: %1</translation>
    </message>
    <message>
        <source>OAuth2 applications, their test flows and a built-in authorization server</source>
        <translation>Applicazioni OAuth2, i relativi flussi di prova e un server di autorizzazione integrato</translation>
    </message>
    <message>
        <source>--language must be en, it, fr or de.</source>
        <translation>--language deve essere en, it, fr o de.</translation>
    </message>
    <message>
        <source>This data folder is new: it has the sample user %1 &lt;%2&gt;.</source>
        <translation>Questa cartella dati è nuova: contiene l’utente di esempio %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Password: %1 (shown only now)</source>
        <translation>Password: %1 (mostrata solo ora)</translation>
    </message>
    <message>
        <source>Choose a password with: %1</source>
        <translation>Scegliere una password con: %1</translation>
    </message>
    <message>
        <source>--server must be a base URL, for example https://myorganization.my.workfront.com.</source>
        <translation>--server deve essere un URL di base, ad esempio https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>--timeout must be a number of seconds from 1 to %1.</source>
        <translation>--timeout deve essere un numero di secondi da 1 a %1.</translation>
    </message>
    <message>
        <source>--client-authentication must be basic or body.</source>
        <translation>--client-authentication deve essere basic o body.</translation>
    </message>
    <message>
        <source>--body must be form or json.</source>
        <translation>--body deve essere form o json.</translation>
    </message>
    <message>
        <source>--sign-in and --password-stdin belong together.</source>
        <translation>--sign-in e --password-stdin vanno usati insieme.</translation>
    </message>
    <message>
        <source>Base URL of the authorization server; without it the built-in one is started</source>
        <translation>URL di base del server di autorizzazione; senza di esso viene avviato quello integrato</translation>
    </message>
    <message>
        <source>The registered redirect URL to use</source>
        <translation>L’URL di reindirizzamento registrato da utilizzare</translation>
    </message>
    <message>
        <source>The private key file (PEM); without it the kept one is used</source>
        <translation>Il file della chiave privata (PEM); senza di esso viene utilizzata quella conservata</translation>
    </message>
    <message>
        <source>Read the client secret from the first line of standard input</source>
        <translation>Legge il segreto client dalla prima riga dello standard input</translation>
    </message>
    <message>
        <source>Only print the address of the authorization page</source>
        <translation>Stampa soltanto l’indirizzo della pagina di autorizzazione</translation>
    </message>
    <message>
        <source>Seconds to wait for the sign-in (300)</source>
        <translation>Secondi di attesa per l’accesso (300)</translation>
    </message>
    <message>
        <source>Sign in and allow access as this user, without a browser</source>
        <translation>Accede e consente l’accesso come questo utente, senza browser</translation>
    </message>
    <message>
        <source>Read this user’s password from the next line of standard input</source>
        <translation>Legge la password di questo utente dalla riga successiva dello standard input</translation>
    </message>
    <message>
        <source>Use the refresh token once afterwards</source>
        <translation>Alla fine utilizza una volta il token di aggiornamento</translation>
    </message>
    <message>
        <source>Where the client secret goes: basic (header) or body</source>
        <translation>Dove va il segreto client: basic (intestazione) o body</translation>
    </message>
    <message>
        <source>The token request’s body: form or json</source>
        <translation>Il corpo della richiesta di token: form o json</translation>
    </message>
    <message>
        <source>Show secrets and tokens in the transcript</source>
        <translation>Mostra segreti e token nella trascrizione</translation>
    </message>
    <message>
        <source>Test flows</source>
        <translation>Prova i flussi</translation>
    </message>
    <message>
        <source>Run the flow of an application and show every message</source>
        <translation>Esegue il flusso di un’applicazione e mostra ogni messaggio</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>Segreto client:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Password:</translation>
    </message>
    <message>
        <source>Open this address in a browser:</source>
        <translation>Aprire questo indirizzo in un browser:</translation>
    </message>
    <message>
        <source>Or paste the redirected address here.</source>
        <translation>Oppure incollare qui l’indirizzo a cui è stato reindirizzato il browser.</translation>
    </message>
    <message>
        <source>The private key was saved in “%1”. It is available only once and is not stored.</source>
        <translation>La chiave privata è stata salvata in “%1”. È disponibile una sola volta e non viene memorizzata.</translation>
    </message>
    <message>
        <source>The public key was deleted. JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>La chiave pubblica è stata eliminata. I JSON Web Token firmati con questa chiave non saranno più accettati.</translation>
    </message>
    <message>
        <source>The user that JSON Web Tokens signed with this key act for: ID, e-mail address or name</source>
        <translation>L’utente per cui agiscono i JSON Web Token firmati con questa chiave: ID, indirizzo e-mail o nome</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Aggiungi una chiave pubblica</translation>
    </message>
    <message>
        <source>A certificate or public key (PEM, DER or JWK); - is standard input</source>
        <translation>Un certificato o una chiave pubblica (PEM, DER o JWK); - è lo standard input</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Genera una coppia di chiavi pubblica/privata</translation>
    </message>
    <message>
        <source>The new file for the private key (PKCS#8 PEM)</source>
        <translation>Il nuovo file per la chiave privata (PEM PKCS#8)</translation>
    </message>
    <message>
        <source>Keep the private key in the operating system’s keyring for flow runs</source>
        <translation>Conserva la chiave privata nel portachiavi del sistema operativo per l’esecuzione dei flussi</translation>
    </message>
    <message>
        <source>Public keys of a machine-to-machine application</source>
        <translation>Chiavi pubbliche di un’applicazione machine-to-machine</translation>
    </message>
    <message>
        <source>List the public keys</source>
        <translation>Elenca le chiavi pubbliche</translation>
    </message>
    <message>
        <source>Delete a public key</source>
        <translation>Elimina una chiave pubblica</translation>
    </message>
    <message>
        <source>The public key’s ID</source>
        <translation>L’ID della chiave pubblica</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name</source>
        <translation>ID, ID client o nome esatto di un’applicazione</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The client secret was deleted. Applications using this secret will no longer be able to authenticate.</source>
        <translation>Il segreto client è stato eliminato. Le applicazioni che lo utilizzano non potranno più autenticarsi.</translation>
    </message>
    <message>
        <source>Client secrets of an application</source>
        <translation>Segreti client di un’applicazione</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Aggiungi segreto client</translation>
    </message>
    <message>
        <source>Notes, 64 characters maximum</source>
        <translation>Note, massimo 64 caratteri</translation>
    </message>
    <message>
        <source>List the client secrets</source>
        <translation>Elenca i segreti client</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Elimina segreto client</translation>
    </message>
    <message>
        <source>The client secret’s ID</source>
        <translation>L’ID del segreto client</translation>
    </message>
    <message>
        <source>--listen must be an address and a port, for example 127.0.0.1:0.</source>
        <translation>--listen deve essere un indirizzo con una porta, ad esempio 127.0.0.1:0.</translation>
    </message>
    <message>
        <source>Run the built-in authorization server</source>
        <translation>Esegue il server di autorizzazione integrato</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotazione del token di aggiornamento</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Scadenza assoluta</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Scadenza per inattività</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Segreti client</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Chiavi pubbliche</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Segreto</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Impronta digitale</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Dimensione chiave</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Aggiunta da</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inattivo</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utente</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Indirizzo e-mail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Nightly export</source>
        <translation>Esportazione notturna</translation>
    </message>
    <message>
        <source>Workfront for ClientApp</source>
        <translation>Workfront per ClientApp</translation>
    </message>
    <message>
        <source>Field app</source>
        <translation>App sul campo</translation>
    </message>
    <message>
        <source>Refresh token flow</source>
        <translation>Flusso del token di aggiornamento</translation>
    </message>
    <message>
        <source>The built-in authorization server runs at %1, with a data folder of its own.</source>
        <translation>Il server di autorizzazione integrato è in esecuzione su %1, con una propria cartella dati.</translation>
    </message>
    <message>
        <source>%1 signs in wherever somebody has to.</source>
        <translation>%1 accede ovunque sia richiesto.</translation>
    </message>
    <message>
        <source>All three flows succeeded. The data folder is removed again.</source>
        <translation>Tutti e tre i flussi sono riusciti. La cartella dati viene rimossa.</translation>
    </message>
    <message>
        <source>Show everything once: a server, one application of each type, all flows</source>
        <translation>Mostra tutto una volta: un server, un’applicazione per tipo, tutti i flussi</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token di accesso</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Token di aggiornamento</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>API objects</source>
        <translation>Oggetti API</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Dominio</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (ambiente)</translation>
    </message>
    <message>
        <source>Give the password on standard input and add --password-stdin.</source>
        <translation>Fornire la password sullo standard input e aggiungere --password-stdin.</translation>
    </message>
    <message>
        <source>A user’s ID, e-mail address or exact name</source>
        <translation>ID, indirizzo e-mail o nome esatto di un utente</translation>
    </message>
    <message>
        <source>Read the password from standard input</source>
        <translation>Legge la password dallo standard input</translation>
    </message>
    <message>
        <source>Give a user another password</source>
        <translation>Assegna un’altra password a un utente</translation>
    </message>
    <message>
        <source>Users of the built-in server</source>
        <translation>Utenti del server integrato</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Aggiunge un utente</translation>
    </message>
    <message>
        <source>List the users</source>
        <translation>Elenca gli utenti</translation>
    </message>
    <message>
        <source>Keep a user from signing in; all tokens of this user stop working immediately</source>
        <translation>Impedisce a un utente di accedere; tutti i suoi token smettono immediatamente di funzionare</translation>
    </message>
    <message>
        <source>Let a deactivated user sign in again</source>
        <translation>Consente di nuovo l’accesso a un utente disattivato</translation>
    </message>
    <message>
        <source>Keep the same refresh token</source>
        <translation>Mantiene lo stesso token di aggiornamento</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Le credenziali vengono inviate solo tramite https o a questo computer.</translation>
    </message>
    <message>
        <source>The seed can be applied. Users: %1. Applications: %2.</source>
        <translation>I dati iniziali sono applicabili. Utenti: %1. Applicazioni: %2.</translation>
    </message>
    <message>
        <source>Users added</source>
        <translation>Utenti aggiunti</translation>
    </message>
    <message>
        <source>Users updated</source>
        <translation>Utenti aggiornati</translation>
    </message>
    <message>
        <source>Applications created</source>
        <translation>Applicazioni create</translation>
    </message>
    <message>
        <source>Applications updated</source>
        <translation>Applicazioni aggiornate</translation>
    </message>
    <message>
        <source>A JSON file; - is standard input</source>
        <translation>Un file JSON; - è lo standard input</translation>
    </message>
    <message>
        <source>Organization, users and applications as one JSON file</source>
        <translation>Organizzazione, utenti e applicazioni come un unico file JSON</translation>
    </message>
    <message>
        <source>Say whether a seed can be read</source>
        <translation>Verifica se i dati iniziali sono leggibili</translation>
    </message>
    <message>
        <source>Put a seed into the data folder, all of it or nothing</source>
        <translation>Inserisce i dati iniziali nella cartella dati, tutti o nessuno</translation>
    </message>
    <message>
        <source>Print what the data folder holds as a seed, without secrets</source>
        <translation>Stampa il contenuto della cartella dati come dati iniziali, senza segreti</translation>
    </message>
    <message>
        <source>WARNING: this server speaks plain HTTP to others. Whoever is on the way can read passwords, secrets and tokens. Use --tls-cert and --tls-key for anything but a test.</source>
        <translation>ATTENZIONE: questo server comunica con altri computer in HTTP non cifrato. Chiunque si trovi lungo il percorso può leggere password, segreti e token. Al di fuori di un test, usare --tls-cert e --tls-key.</translation>
    </message>
    <message>
        <source>--public-url must be a scheme, a host and, where needed, a port, for example https://auth.example.com.</source>
        <translation>--public-url deve essere composto da schema, host e, se serve, porta, ad esempio https://auth.example.com.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key belong together.</source>
        <translation>--tls-cert e --tls-key vanno indicati insieme.</translation>
    </message>
    <message>
        <source>Address and port; port 0 takes a free one</source>
        <translation>Indirizzo e porta; la porta 0 ne sceglie una libera</translation>
    </message>
    <message>
        <source>PEM file: the server’s certificate, then those that issued it</source>
        <translation>File PEM: il certificato del server, poi quelli delle autorità emittenti</translation>
    </message>
    <message>
        <source>PEM file: the private key of the certificate</source>
        <translation>File PEM: la chiave privata del certificato</translation>
    </message>
    <message>
        <source>Address of the proxy whose X-Forwarded-For header gives the client’s real address</source>
        <translation>Indirizzo del proxy la cui intestazione X-Forwarded-For indica l’indirizzo effettivo del client</translation>
    </message>
    <message>
        <source>Serve others without TLS: whoever is on the way can read passwords and tokens</source>
        <translation>Serve altri computer senza TLS: chi si trova lungo il percorso può leggere password e token</translation>
    </message>
    <message>
        <source>--public-url has to begin with https:// (or say --allow-plain-http).</source>
        <translation>--public-url deve iniziare con https:// (oppure indicare --allow-plain-http).</translation>
    </message>
    <message>
        <source>--trusted-proxy must be an IP address, for example 127.0.0.1.</source>
        <translation>--trusted-proxy deve essere un indirizzo IP, ad esempio 127.0.0.1.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>fermo</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>ora reale</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>spostato</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Ora reale</translation>
    </message>
    <message>
        <source>A moment is for example 2026-11-21T12:00:00Z.</source>
        <translation>Un istante è ad esempio 2026-11-21T12:00:00Z.</translation>
    </message>
    <message>
        <source>The clock of the built-in server</source>
        <translation>L’orologio del server integrato</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Mostra l’ora</translation>
    </message>
    <message>
        <source>Put the clock forward</source>
        <translation>Sposta avanti l’orologio</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Ferma l’orologio</translation>
    </message>
    <message>
        <source>The moment at which it stands still; now when it is left out</source>
        <translation>L’istante in cui si ferma; adesso, se manca</translation>
    </message>
    <message>
        <source>Let the clock go on from where it stands</source>
        <translation>Fa ripartire l’orologio da dove si trova</translation>
    </message>
    <message>
        <source>Go back to real time</source>
        <translation>Torna all’ora reale</translation>
    </message>
    <message>
        <source>This server has the sample user %1 &lt;%2&gt;.</source>
        <translation>Questo server ha l’utente di esempio %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Choose users and passwords with --seed, or add users through --control.</source>
        <translation>Scegliere utenti e password con --seed, oppure aggiungere utenti tramite --control.</translation>
    </message>
    <message>
        <source>--since and --limit must be numbers from 0 on, --limit at most 100000.</source>
        <translation>--since e --limit devono essere numeri a partire da 0, --limit al massimo 100000.</translation>
    </message>
    <message>
        <source>Show the requests that the built-in server has answered</source>
        <translation>Mostra le richieste a cui il server integrato ha risposto</translation>
    </message>
    <message>
        <source>Go on with new ones until interrupted</source>
        <translation>Continua con le nuove fino all’interruzione</translation>
    </message>
    <message>
        <source>Only those that were refused or failed</source>
        <translation>Solo quelle rifiutate o fallite</translation>
    </message>
    <message>
        <source>Only those after this number</source>
        <translation>Solo quelle dopo questo numero</translation>
    </message>
    <message>
        <source>At most this many, the latest</source>
        <translation>Al massimo questo numero, le più recenti</translation>
    </message>
    <message>
        <source>Only for this application</source>
        <translation>Solo per questa applicazione</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutte</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>finché non viene rimosso</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applicazione</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Volte</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Ritardo (ms)</translation>
    </message>
    <message>
        <source>The kinds are: %1.</source>
        <translation>I tipi sono: %1.</translation>
    </message>
    <message>
        <source>The endpoints are: %1.</source>
        <translation>Gli endpoint sono: %1.</translation>
    </message>
    <message>
        <source>Make the server fail on purpose</source>
        <translation>Fa generare al server errori di proposito</translation>
    </message>
    <message>
        <source>Number of requests it applies to; without it, until removed</source>
        <translation>Numero di richieste per cui vale; se omesso, finché non viene rimosso</translation>
    </message>
    <message>
        <source>Failures that the built-in server shows on purpose</source>
        <translation>Errori che il server integrato simula di proposito</translation>
    </message>
    <message>
        <source>List the failure recipes</source>
        <translation>Elenca gli errori simulati</translation>
    </message>
    <message>
        <source>Remove a failure recipe</source>
        <translation>Rimuove un errore simulato</translation>
    </message>
    <message>
        <source>The recipe’s ID</source>
        <translation>L’ID dell’errore simulato</translation>
    </message>
    <message>
        <source>Remove all failure recipes</source>
        <translation>Rimuove tutti gli errori simulati</translation>
    </message>
    <message>
        <source>The clock shows real time and no failure recipe is on.</source>
        <translation>L’orologio segna l’ora reale e nessun errore simulato è attivo.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is stopped at %1.</source>
        <translation>ATTENZIONE: l’orologio di questo server è fermo al %1.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is moved.</source>
        <translation>ATTENZIONE: l’orologio di questo server è spostato.</translation>
    </message>
    <message>
        <source>WARNING: failure recipes are on: %1.</source>
        <translation>ATTENZIONE: errori simulati attivi: %1.</translation>
    </message>
    <message>
        <source>--error-format must be rfc6749 or workfront.</source>
        <translation>--error-format deve essere rfc6749 o workfront.</translation>
    </message>
    <message>
        <source>--rotation-grace must be 0 to %1 seconds.</source>
        <translation>--rotation-grace deve andare da 0 a %1 secondi.</translation>
    </message>
    <message>
        <source>Begin with the organization, users and applications of this JSON file</source>
        <translation>Inizia con l’organizzazione, gli utenti e le applicazioni di questo file JSON</translation>
    </message>
    <message>
        <source>Keep everything in memory; nothing is left when it ends</source>
        <translation>Mantiene tutto in memoria; alla fine non resta nulla</translation>
    </message>
    <message>
        <source>Answer token_type Bearer instead of sessionID</source>
        <translation>Risponde con token_type Bearer anziché sessionID</translation>
    </message>
    <message>
        <source>The shape of error answers: rfc6749 or workfront</source>
        <translation>La forma delle risposte di errore: rfc6749 o workfront</translation>
    </message>
    <message>
        <source>For how many seconds a rotated refresh token is forgiven</source>
        <translation>Per quanti secondi è tollerato un token di aggiornamento già ruotato</translation>
    </message>
    <message>
        <source>Let users allow a web application once for all</source>
        <translation>Consente agli utenti di autorizzare un’applicazione web una volta per tutte</translation>
    </message>
    <message>
        <source>Refuse redirect URLs that lead over http:// to another computer</source>
        <translation>Rifiuta gli URL di reindirizzamento che portano a un altro computer tramite http://</translation>
    </message>
    <message>
        <source>Say what is wrong or soon will be, and what to do</source>
        <translation>Indica che cosa non va o presto non andrà, e che cosa fare</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name; all when none is given</source>
        <translation>ID, ID client o nome esatto di un’applicazione; tutte se non è indicata</translation>
    </message>
    <message>
        <source>Write the expiry dates of secrets and certificates into a calendar file; - is standard output</source>
        <translation>Scrive le scadenze di segreti e certificati in un file di calendario; - è l’output standard</translation>
    </message>
    <message>
        <source>Exit with 1 at a warning or worse</source>
        <translation>Termina con 1 in caso di avviso o peggio</translation>
    </message>
    <message>
        <source>The copy has no client secret yet. Add one with: %1</source>
        <translation>La copia non ha ancora un segreto client. Aggiungerne uno con: %1</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Utenti con token validi</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminata il</translation>
    </message>
    <message>
        <source>Can be restored until</source>
        <translation>Ripristinabile fino al</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>“%1” è stata eliminata definitivamente.</translation>
    </message>
    <message>
        <source>A deleted application’s ID, client ID or exact name</source>
        <translation>ID, ID client o nome esatto di un’applicazione eliminata</translation>
    </message>
    <message>
        <source>Create a copy with a new identity, without client secrets and keys</source>
        <translation>Crea una copia con una nuova identità, senza segreti client e chiavi</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Nome della copia</translation>
    </message>
    <message>
        <source>Bring a deleted application back</source>
        <translation>Ripristina un’applicazione eliminata</translation>
    </message>
    <message>
        <source>With its client secrets</source>
        <translation>Con i suoi segreti client</translation>
    </message>
    <message>
        <source>With its public keys</source>
        <translation>Con le sue chiavi pubbliche</translation>
    </message>
    <message>
        <source>Delete an application; without --yes say what would stop working</source>
        <translation>Elimina un’applicazione; senza --yes indica che cosa smetterebbe di funzionare</translation>
    </message>
    <message>
        <source>List the applications that can be brought back</source>
        <translation>Elenca le applicazioni ripristinabili</translation>
    </message>
    <message>
        <source>Forget a deleted application for good</source>
        <translation>Elimina definitivamente un’applicazione già eliminata</translation>
    </message>
    <message>
        <source>--limit must be a number from 1 to 100000.</source>
        <translation>--limit deve essere un numero da 1 a 100000.</translation>
    </message>
    <message>
        <source>--format must be csv or jsonl.</source>
        <translation>--format deve essere csv o jsonl.</translation>
    </message>
    <message>
        <source>Entries written: %1</source>
        <translation>Voci scritte: %1</translation>
    </message>
    <message>
        <source>The audit log is whole. Entries: %1</source>
        <translation>Il registro di controllo è integro. Voci: %1</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Chi ha modificato che cosa, e quando</translation>
    </message>
    <message>
        <source>Only entries with this text</source>
        <translation>Solo le voci con questo testo</translation>
    </message>
    <message>
        <source>Write the whole audit log</source>
        <translation>Scrive l’intero registro di controllo</translation>
    </message>
    <message>
        <source>csv or jsonl</source>
        <translation>csv o jsonl</translation>
    </message>
    <message>
        <source>A new file; - is standard output</source>
        <translation>Un nuovo file; - è l’output standard</translation>
    </message>
    <message>
        <source>The log of all changes</source>
        <translation>Il registro di tutte le modifiche</translation>
    </message>
    <message>
        <source>Say whether somebody changed the audit log</source>
        <translation>Indica se qualcuno ha modificato il registro di controllo</translation>
    </message>
    <message>
        <source>Applications written: %1</source>
        <translation>Applicazioni scritte: %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariata</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Rifiutata</translation>
    </message>
    <message>
        <source>Left aside: %1</source>
        <translation>Tralasciati: %1</translation>
    </message>
    <message>
        <source>There is nothing to import: all of it is there.</source>
        <translation>Non c’è nulla da importare: è già tutto presente.</translation>
    </message>
    <message>
        <source>All of it was imported.</source>
        <translation>È stato importato tutto.</translation>
    </message>
    <message>
        <source>Write applications as OAuth client metadata (RFC 7591), without secrets</source>
        <translation>Scrive le applicazioni come metadati client OAuth (RFC 7591), senza segreti</translation>
    </message>
    <message>
        <source>Applications by ID, client ID or exact name; all when none is given</source>
        <translation>Applicazioni per ID, ID client o nome esatto; tutte se non sono indicate</translation>
    </message>
    <message>
        <source>With the hashes of client secrets, so that they go on working elsewhere</source>
        <translation>Con gli hash dei segreti client, in modo che continuino a funzionare altrove</translation>
    </message>
    <message>
        <source>Read applications from OAuth client metadata, all of them or nothing</source>
        <translation>Legge applicazioni da metadati client OAuth, tutte o nessuna</translation>
    </message>
    <message>
        <source>Only say what would be created or changed</source>
        <translation>Indica soltanto che cosa verrebbe creato o modificato</translation>
    </message>
    <message>
        <source>Import it; without this it is only shown</source>
        <translation>Importa; senza questa opzione viene solo mostrato</translation>
    </message>
    <message>
        <source>--expires must be a day such as 2027-01-31 or a period such as P90D.</source>
        <translation>--expires deve essere un giorno come 2027-01-31 o un periodo come P90D.</translation>
    </message>
    <message>
        <source>--expires is in the past.</source>
        <translation>--expires è nel passato.</translation>
    </message>
    <message>
        <source>The day from which it stops working, or a period such as P90D</source>
        <translation>Il giorno dal quale smette di funzionare, o un periodo come P90D</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Scade il</translation>
    </message>
    <message>
        <source>A PNG file with the logo (the window takes other formats, too)</source>
        <translation>Un file PNG con il logo (la finestra accetta anche altri formati)</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Rimuovi il logo</translation>
    </message>
    <message>
        <source>The passphrase must have at least %1 characters.</source>
        <translation>La passphrase deve avere almeno %1 caratteri.</translation>
    </message>
    <message>
        <source>Encrypt the private key (PKCS#8, AES-256) with the first line of this file; - is standard input</source>
        <translation>Cifra la chiave privata (PKCS#8, AES-256) con la prima riga di questo file; - è lo standard input</translation>
    </message>
    <message>
        <source>--bits must be 2048, 3072 or 4096.</source>
        <translation>--bits deve essere 2048, 3072 o 4096.</translation>
    </message>
    <message>
        <source>The key’s size: 2048 (when this is left out), 3072 or 4096</source>
        <translation>La dimensione della chiave: 2048 (se si omette), 3072 o 4096</translation>
    </message>
    <message>
        <source>For %1 days, unless %2 others are deleted after it, it can be brought back with: %3</source>
        <translation>Per %1 giorni, a meno che nel frattempo non ne vengano eliminate altre %2, può essere ripristinata con: %3</translation>
    </message>
    <message>
        <source>It is the only public key of this application.</source>
        <translation>È l’unica chiave pubblica di questa applicazione.</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>È l’unico segreto client di questa applicazione.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NUMERO</translation>
    </message>
    <message>
        <source>“%1” is not a value that %2 takes.</source>
        <translation>“%1” non è un valore ammesso per %2.</translation>
    </message>
    <message>
        <source>Confirm it: without this nothing is done</source>
        <translation>Conferma l’operazione: senza questa opzione non viene fatto nulla</translation>
    </message>
    <message>
        <source>%1 means every address of this computer: the server has to be told what others call it. Add for example: --public-url %2</source>
        <translation>%1 indica tutti gli indirizzi di questo computer: occorre dire al server con quale nome lo raggiungono gli altri. Aggiungere ad esempio: --public-url %2</translation>
    </message>
    <message>
        <source>What happens, one of: %1</source>
        <translation>Che cosa accade, a scelta tra: %1</translation>
    </message>
    <message>
        <source>Only at authorize, token, jwt or api; when it is left out, wherever the kind acts, but at authorize only if it acts nowhere else</source>
        <translation>Solo su authorize, token, jwt o api; se manca, ovunque il tipo agisca, ma su authorize solo se non agisce altrove</translation>
    </message>
    <message>
        <source>Milliseconds that a slow answer waits; %1 when it is left out</source>
        <translation>Millisecondi di attesa di una risposta lenta; %1 se manca</translation>
    </message>
    <message>
        <source>How others reach it, for example https://auth.example.com; needed with 0.0.0.0 and [::]</source>
        <translation>Indirizzo con cui lo raggiungono gli altri, ad esempio https://auth.example.com; necessario con 0.0.0.0 e [::]</translation>
    </message>
    <message>
        <source>An amount of time is for example 1500ms, 90s, 15m, 2h, 3d or P6M.</source>
        <translation>Una durata è ad esempio 1500ms, 90s, 15m, 2h, 3d o P6M.</translation>
    </message>
    <message>
        <source>How far: 1500ms, 90s, 15m, 2h, 3d, or a period such as P6M</source>
        <translation>Di quanto: 1500ms, 90s, 15m, 2h, 3d o un periodo come P6M</translation>
    </message>
    <message>
        <source>Requests missing here, because the log was rotated more than once meanwhile: %1</source>
        <translation>Richieste che mancano qui, perché il registro nel frattempo è stato rinnovato più di una volta: %1</translation>
    </message>
    <message>
        <source>Requests may be missing here: the log was rotated more than once meanwhile.</source>
        <translation>Qui possono mancare delle richieste: il registro nel frattempo è stato rinnovato più di una volta.</translation>
    </message>
    <message>
        <source>--control is for this computer alone: it goes neither with --trusted-proxy nor with a --public-url that others use.</source>
        <translation>--control vale solo per questo computer: non si combina né con --trusted-proxy né con un --public-url usato da altri.</translation>
    </message>
    <message>
        <source>Offer the control API to programs on this computer, with a token that is printed or that GRANTDESK_CONTROL_TOKEN chooses: %1 to %2 visible ASCII characters</source>
        <translation>Offre l’API di controllo ai programmi di questo computer, con un token che viene stampato o che si sceglie con GRANTDESK_CONTROL_TOKEN: da %1 a %2 caratteri ASCII visibili</translation>
    </message>
    <message>
        <source>WARNING: the certificate is valid only from %1 on. Clients refuse it until then.</source>
        <translation>ATTENZIONE: il certificato è valido solo dal %1. Fino ad allora i client lo rifiutano.</translation>
    </message>
    <message>
        <source>WARNING: the certificate expired at %1. Clients refuse it.</source>
        <translation>ATTENZIONE: il certificato è scaduto il %1. I client lo rifiutano.</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Non insieme a</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 e %2 si escludono a vicenda.</translation>
    </message>
    <message>
        <source>--expires must be before the year 10000.</source>
        <translation>--expires deve essere prima dell’anno 10000.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddKeyBox</name>
    <message>
        <source>Upload file</source>
        <translation>Carica file</translation>
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
        <translation>Questo certificato è scaduto. La sua chiave può comunque essere utilizzata.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Aggiungi una chiave pubblica</translation>
    </message>
    <message>
        <source>Also understood: OpenSSH, JWK, and DER files. At least 2048 bits, RSA.</source>
        <translation>Sono accettati anche file OpenSSH, JWK e DER. RSA, almeno 2048 bit.</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Aggiunta da</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>I JSON Web Token firmati con questa chiave agiscono per conto di questo utente.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Paste or drop a public key or certificate (PEM)</source>
        <translation>Incollare o trascinare qui una chiave pubblica o un certificato (PEM)</translation>
    </message>
    <message>
        <source>Discard the key?</source>
        <translation>Scartare la chiave?</translation>
    </message>
    <message>
        <source>This public key was not added.</source>
        <translation>Questa chiave pubblica non è stata aggiunta.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Aggiunta in corso…</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddSecretPanel</name>
    <message>
        <source>Add client secret</source>
        <translation>Aggiungi segreto client</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <translation>Rotazione di %1</translation>
    </message>
    <message>
        <source>A new client secret is added now and both work. You give the new one to the application, see here when the old one is not used any more, and then delete it.</source>
        <translation>Ora viene aggiunto un nuovo segreto client ed entrambi funzionano. Si consegna il nuovo all’applicazione, si vede qui quando il vecchio non viene più usato e poi lo si elimina.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Who uses it and where, to tell it from others. Optional.</source>
        <translation>Chi lo usa e dove, per distinguerlo dagli altri. Facoltativo.</translation>
    </message>
    <message>
        <source>The same notes as the old one: they mark the two as belonging together.</source>
        <translation>Le stesse note del vecchio: indicano che i due vanno insieme.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>From then on it authenticates nobody. You are reminded 30 days before.</source>
        <translation>Da quel momento non autentica più nessuno. Un promemoria avvisa 30 giorni prima.</translation>
    </message>
    <message>
        <source>At the end of a day</source>
        <translation>Alla fine di un giorno</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AlteredNotice</name>
    <message>
        <source>Clock and failures</source>
        <translation>Orologio ed errori</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationForm</name>
    <message>
        <source>This application was deleted elsewhere.</source>
        <translation>Questa applicazione è stata eliminata altrove.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifiche non salvate</translation>
    </message>
    <message>
        <source>Your changes to this application are lost if you do not save them.</source>
        <translation>Le modifiche a questa applicazione vanno perse se non vengono salvate.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Ignora modifiche</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Non sarà più visibile. In caso di smarrimento, eliminare il segreto e crearne uno nuovo.</translation>
    </message>
    <message>
        <source>Changes saved</source>
        <translation>Modifiche salvate</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Prova questa applicazione</translation>
    </message>
    <message>
        <source>Delete application</source>
        <translation>Elimina applicazione</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>L’applicazione è stata modificata altrove da quando è stata aperta.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Confronta…</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Segreto client né copiato né salvato</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Esci comunque</translation>
    </message>
    <message>
        <source>This application was deleted elsewhere: your changes cannot be saved.</source>
        <translation>Questa applicazione è stata eliminata altrove: le modifiche non possono essere salvate.</translation>
    </message>
    <message>
        <source>What you typed for a new client secret is lost: it was not added yet.</source>
        <translation>Ciò che è stato digitato per un nuovo segreto client va perso: non è stato ancora aggiunto.</translation>
    </message>
    <message>
        <source>Client secret not added</source>
        <translation>Segreto client non aggiunto</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationList</name>
    <message>
        <source>Loading…</source>
        <translation>Caricamento in corso…</translation>
    </message>
    <message>
        <source>%1 of %2 applications</source>
        <translation>%1 di %2 applicazioni</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite raggiunto. Per creare una nuova applicazione, eliminarne una esistente.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copia ID client</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Prova questa applicazione</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtro…</translation>
    </message>
    <message>
        <source>Filter applications</source>
        <translation>Filtra le applicazioni</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Crea integrazione app</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Nessuna applicazione OAuth2 presente</translation>
    </message>
    <message>
        <source>Create an app integration to let another application access your data.</source>
        <translation>Creare un’integrazione app per consentire a un’altra applicazione di accedere ai dati.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>No application matches the filter.</source>
        <translation>Nessuna applicazione corrisponde al filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Cancella filtro</translation>
    </message>
    <message>
        <source>Deleted applications (%1)</source>
        <translation>Applicazioni eliminate (%1)</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>Integrità…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplica…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Elimina…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importa…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Esporta tutte…</translation>
    </message>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Salva calendario (.ics)…</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Decrescente</translation>
    </message>
    <message>
        <source>Import, export, calendar and order</source>
        <translation>Importazione, esportazione, calendario e ordinamento</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordina per</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTable</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Tipo di applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creata il</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo utilizzo</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Altre azioni</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Autenticazione</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Integrità</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who authenticates</comment>
        <translation>Utente</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>who authenticates</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>User authentication</source>
        <translation>Autenticazione utente</translation>
    </message>
    <message>
        <source>Server authentication</source>
        <translation>Autenticazione server</translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation>Machine-to-machine</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>application type</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Pagina singola</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationsPage</name>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite raggiunto. Per creare una nuova applicazione, eliminarne una esistente.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Che cosa</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>what a change was made to</comment>
        <translation>Oggetto</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditPage</name>
    <message>
        <source>Loading…</source>
        <translation>Caricamento in corso…</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>L’esportazione è stata annullata. Nessun file è stato scritto.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Verifica della catena in corso…</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: each of %n entries matches the one before it.</source>
        <translation>
            <numerusform>La catena è integra: la sola voce è intatta.</numerusform>
            <numerusform>La catena è integra: ognuna delle %n voci corrisponde alla precedente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken: entry %1 is missing at its end. Compare it with an export.</source>
        <translation>La catena è interrotta: alla fine manca la voce %1. Confrontarla con un’esportazione.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: it, or one before it, was changed or taken out. Compare it with an export.</source>
        <translation>La catena è interrotta alla voce %1: questa, o una precedente, è stata modificata o rimossa. Confrontarla con un’esportazione.</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>Esporta registro di controllo</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Esportazione in corso…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to “%1”.</source>
        <translation>
            <numerusform>%n voce scritta in “%1”.</numerusform>
            <numerusform>%n voci scritte in “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nessun risultato</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Nulla di registrato finora</translation>
    </message>
    <message>
        <source>No entry of the audit log holds this text.</source>
        <translation>Nessuna voce del registro di controllo contiene questo testo.</translation>
    </message>
    <message>
        <source>Every change to applications and users is recorded here from now on.</source>
        <translation>D’ora in poi ogni modifica ad applicazioni e utenti viene registrata qui.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Cancella ricerca</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and its subject</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Entry %1, %2, by %3 with %4</source>
        <translation>Voce %1, %2, di %3 con %4</translation>
    </message>
    <message>
        <source>Hash of this entry and of all before it</source>
        <translation>Hash di questa voce e di tutte le precedenti</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro di controllo</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Cerca…</translation>
    </message>
    <message>
        <source>Search the audit log</source>
        <translation>Cerca nel registro di controllo</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Verifica catena</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>Come CSV…</translation>
    </message>
    <message>
        <source>As JSON lines…</source>
        <translation>Come JSON Lines…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message numerus="yes">
        <source>%n entries that match the search written to “%1”.</source>
        <translation>
            <numerusform>%n voce che corrisponde alla ricerca scritta in “%1”.</numerusform>
            <numerusform>%n voci che corrispondono alla ricerca scritte in “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash: %1</source>
        <translation>Hash: %1</translation>
    </message>
    <message>
        <source>Exporting… %1%</source>
        <translation>Esportazione… %1%</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Ricerca in corso…</translation>
    </message>
    <message>
        <source>Searching… %1%</source>
        <translation>Ricerca in corso… %1%</translation>
    </message>
    <message>
        <source>Checking the chain… %1%</source>
        <translation>Verifica della catena in corso… %1%</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La verifica è stata annullata.</translation>
    </message>
    <message>
        <source>The search was cancelled. Older entries were not looked through.</source>
        <translation>La ricerca è stata annullata. Le voci meno recenti non sono state esaminate.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::BasicSection</name>
    <message>
        <source>Basic information</source>
        <translation>Informazioni di base</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Copy the client ID to use it in your applications.</source>
        <translation>Copiare l’ID client per utilizzarlo nelle applicazioni.</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>The issuer (iss) of your JSON Web Tokens.</source>
        <translation>L’emittente (iss) dei JSON Web Token.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utente</translation>
    </message>
    <message>
        <source>The subject (sub) of your JSON Web Tokens: the user whose public key verifies them, and for whom they act.</source>
        <translation>Il soggetto (sub) dei JSON Web Token: l’utente la cui chiave pubblica li verifica e per conto del quale agiscono.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ChangesModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Prima</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Dopo</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no value before or after a change</comment>
        <translation>niente</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockCard</name>
    <message>
        <source>1 minute</source>
        <translation>1 minuto</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2 minuti</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 ora</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 giorno</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 giorni</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 mesi</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Altra durata</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Fermo</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Ora reale</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Spostato</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Stato: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Riprendi</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Ferma</translation>
    </message>
    <message>
        <source>The clock goes on from where it stands.</source>
        <translation>L’orologio riparte da dove si trova.</translation>
    </message>
    <message>
        <source>The clock stands still until it is resumed.</source>
        <translation>L’orologio resta fermo finché non viene fatto ripartire.</translation>
    </message>
    <message>
        <source>Time at the server: %1</source>
        <translation>Ora del server: %1</translation>
    </message>
    <message>
        <source>Real time: %1</source>
        <translation>Ora reale: %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Orologio</translation>
    </message>
    <message>
        <source>Codes, tokens and sessions of the built-in server age by this clock.</source>
        <translation>Codici, token e sessioni del server integrato invecchiano secondo questo orologio.</translation>
    </message>
    <message>
        <source>Put the clock forward by</source>
        <translation>Sposta avanti l’orologio di</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondi</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minuti</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ore</translation>
    </message>
    <message>
        <source>days</source>
        <translation>giorni</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mesi</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unità</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avanti</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Torna all’ora reale</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockNotice</name>
    <message>
        <source>The server’s clock is moved: ends and ages are judged by its time, not by the real one.</source>
        <translation>L’orologio del server è spostato: scadenze ed età vengono calcolate secondo la sua ora, non quella reale.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: ends and ages are judged by that moment.</source>
        <translation>L’orologio del server è fermo al %1: scadenze ed età vengono calcolate in base a quel momento.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictBox</name>
    <message>
        <source>Two versions</source>
        <translation>Due versioni</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere</source>
        <translation>“%1” è stata modificata altrove</translation>
    </message>
    <message>
        <source>Since you opened it, somebody stored another version. This is what differs: keep yours and overwrite theirs, take theirs and drop yours, or cancel and go on editing.</source>
        <translation>Dopo l’apertura è stata salvata un’altra versione. Ecco le differenze: tenere la propria e sovrascrivere l’altra, prendere l’altra e abbandonare la propria, oppure annullare e continuare a modificare.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Differenze</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Tieni la mia</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendi l’altra</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictModel</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La propria</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’altra</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vuoto)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConnectCard</name>
    <message>
        <source>This does not look like a Workfront instance’s address: check it.</source>
        <translation>Non sembra l’indirizzo di un’istanza Workfront: verificarlo.</translation>
    </message>
    <message>
        <source>The application must be registered in that instance: its client ID there is another one.</source>
        <translation>L’applicazione deve essere registrata in quell’istanza: lì il suo ID client è diverso.</translation>
    </message>
    <message>
        <source>The built-in server is not running. This is its usual address.</source>
        <translation>Il server integrato non è in esecuzione. Questo è il suo indirizzo abituale.</translation>
    </message>
    <message>
        <source>Enter a domain such as myorganization.my.workfront.com.</source>
        <translation>Immettere un dominio, ad esempio myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Accedi</translation>
    </message>
    <message>
        <source>Log in with %1</source>
        <translation>Accedi con %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connessione</translation>
    </message>
    <message>
        <source>What the other application must be told.</source>
        <translation>Ciò che occorre comunicare all’altra applicazione.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Server di autorizzazione integrato</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Un’altra istanza</translation>
    </message>
    <message>
        <source>Domain of the instance</source>
        <translation>Dominio dell’istanza</translation>
    </message>
    <message>
        <source>JWT exchange URL</source>
        <translation>URL di scambio JWT</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL token</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>It also needs a client secret, the private key of one of the public keys, and the user ID of the user that key was added for. Scopes: none needed.</source>
        <translation>Servono anche un segreto client, la chiave privata di una delle chiavi pubbliche e l’ID dell’utente per cui quella chiave è stata aggiunta. Ambiti: nessuno necessario.</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>URI di autorizzazione</translation>
    </message>
    <message>
        <source>Scopes: none needed. PKCE method: S256. No client secret.</source>
        <translation>Ambiti: nessuno necessario. Metodo PKCE: S256. Nessun segreto client.</translation>
    </message>
    <message>
        <source>Scopes: none needed. It also needs one of the client secrets.</source>
        <translation>Ambiti: nessuno necessario. Serve anche uno dei segreti client.</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Authorization link</source>
        <translation>Link di autorizzazione</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value and %2 with the SHA-256 of a fresh code verifier, as base64url.</source>
        <translation>Per ogni richiesta l’applicazione sostituisce %1 con un nuovo valore casuale e %2 con lo SHA-256 di un nuovo code verifier, in base64url.</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value, and checks that it comes back.</source>
        <translation>Per ogni richiesta l’applicazione sostituisce %1 con un nuovo valore casuale e verifica che torni indietro.</translation>
    </message>
    <message>
        <source>The same as an HTML button</source>
        <translation>Lo stesso come pulsante HTML</translation>
    </message>
    <message>
        <source>The built-in server is not running. When it starts, it takes any free port (PORT) unless one is chosen under “Authorization server”.</source>
        <translation>Il server integrato non è in esecuzione. All’avvio prende una porta libera qualsiasi (PORT), a meno che non ne sia scelta una in “Server di autorizzazione”.</translation>
    </message>
    <message>
        <source>The redirect URLs have unsaved changes. Save them first: the link works only with URLs that are saved.</source>
        <translation>Gli URL di reindirizzamento contengono modifiche non salvate. Salvarle prima: il link funziona solo con gli URL salvati.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConsentPreview</name>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Mostra l’anteprima</translation>
    </message>
    <message>
        <source>Hide the preview</source>
        <translation>Nascondi l’anteprima</translation>
    </message>
    <message>
        <source>Consent page</source>
        <translation>Pagina di consenso</translation>
    </message>
    <message>
        <source>As its users will see it.</source>
        <translation>Come la vedranno gli utenti.</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Lingua dell’anteprima</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Preview of the consent page</source>
        <translation>Anteprima della pagina di consenso</translation>
    </message>
    <message>
        <source>Colors of the preview</source>
        <translation>Colori dell’anteprima</translation>
    </message>
    <message>
        <source>Browsers choose language and colors by their own settings. Nothing here can be pressed.</source>
        <translation>I browser scelgono lingua e colori in base alle proprie impostazioni. Qui non è possibile premere nulla.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ControlsNotice</name>
    <message>
        <source>The server’s clock is moved: codes, tokens and sessions age by another time than the real one.</source>
        <translation>L’orologio del server è spostato: codici, token e sessioni invecchiano secondo un’ora diversa da quella reale.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: nothing ages.</source>
        <translation>L’orologio del server è fermo al %1: niente invecchia.</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Torna all’ora reale</translation>
    </message>
    <message numerus="yes">
        <source>%n failure recipe(s) on: the server fails on purpose.</source>
        <translation>
            <numerusform>%n errore simulato è attivo: il server genera errori di proposito.</numerusform>
            <numerusform>%n errori simulati sono attivi: il server genera errori di proposito.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Rimuovi tutti</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copia: %1</translation>
    </message>
    <message>
        <source>The clipboard is cleared after a minute and when Grantdesk is closed.</source>
        <translation>Gli appunti vengono svuotati dopo un minuto e alla chiusura di Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CropBox</name>
    <message>
        <source>Crop the logo</source>
        <translation>Ritaglia il logo</translation>
    </message>
    <message>
        <source>Drag the square, or its corners, to choose the part to use. With the keyboard: arrow keys move it, + and − change its size.</source>
        <translation>Trascinare il quadrato o i suoi angoli per scegliere la parte da usare. Con la tastiera: i tasti freccia lo spostano, + e − ne cambiano la dimensione.</translation>
    </message>
    <message>
        <source>Part of the image to use</source>
        <translation>Parte dell’immagine da usare</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Usa questa parte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeleteBox</name>
    <message>
        <source>Finding out what would stop working…</source>
        <translation>Verifica di ciò che smetterebbe di funzionare…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Eliminazione in corso…</translation>
    </message>
    <message>
        <source>Type the application’s name first.</source>
        <translation>Digitare prima il nome dell’applicazione.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Segreti client</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Chiavi pubbliche</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Utenti con token validi</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo utilizzo</translation>
    </message>
    <message>
        <source>Delete application?</source>
        <translation>Eliminare l’applicazione?</translation>
    </message>
    <message>
        <source>Type the name of the application</source>
        <translation>Digitare il nome dell’applicazione</translation>
    </message>
    <message>
        <source>It was used in the last %1 days.</source>
        <translation>È stata utilizzata negli ultimi %1 giorni.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s) in its form are lost.</source>
        <translation>
            <numerusform>%n modifica non salvata nel suo modulo va persa.</numerusform>
            <numerusform>%n modifiche non salvate nel suo modulo vanno perse.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its new client secret was neither copied nor saved, and cannot be seen again.</source>
        <translation>Il suo nuovo segreto client non è stato né copiato né salvato e non potrà più essere visualizzato.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedList</name>
    <message>
        <source>Restore…</source>
        <translation>Ripristina…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Elimina definitivamente…</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to restore another one.</source>
        <translation>Limite raggiunto. Per ripristinare un’applicazione, eliminarne un’altra.</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Applicazioni eliminate</translation>
    </message>
    <message>
        <source>Nothing to restore</source>
        <translation>Nulla da ripristinare</translation>
    </message>
    <message>
        <source>No application was deleted in the last %1 days.</source>
        <translation>Nessuna applicazione è stata eliminata negli ultimi %1 giorni.</translation>
    </message>
    <message>
        <source>A deleted application can be restored for %1 days, unless %2 others are deleted after it.</source>
        <translation>Un’applicazione eliminata può essere ripristinata entro %1 giorni, a meno che nel frattempo non ne vengano eliminate altre %2.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Tipo di applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Eliminata</translation>
    </message>
    <message>
        <source>Can be restored for</source>
        <translation>Ripristinabile per</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good on %1</source>
        <translation>Eliminata definitivamente il %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DuplicateBox</name>
    <message>
        <source>Copy of %1</source>
        <translation>Copia di %1</translation>
    </message>
    <message>
        <source>Copy %2 of %1</source>
        <translation>Copia %2 di %1</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Creazione in corso…</translation>
    </message>
    <message>
        <source>Duplicate application</source>
        <translation>Duplica applicazione</translation>
    </message>
    <message>
        <source>The copy has the same settings and a client ID of its own. It gets no client secrets and no keys: add them in its form.</source>
        <translation>La copia ha le stesse impostazioni e un proprio ID client. Non riceve segreti client né chiavi: aggiungerli nel suo modulo.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ExportBox</name>
    <message>
        <source>Exporting…</source>
        <translation>Esportazione in corso…</translation>
    </message>
    <message>
        <source>Export all applications</source>
        <translation>Esporta tutte le applicazioni</translation>
    </message>
    <message>
        <source>Export application</source>
        <translation>Esporta applicazione</translation>
    </message>
    <message>
        <source>The JSON file holds settings, redirect URLs and public keys, and can be imported elsewhere. Client secrets are never in it.</source>
        <translation>Il file JSON contiene impostazioni, URL di reindirizzamento e chiavi pubbliche e può essere importato altrove. Non contiene mai segreti client.</translation>
    </message>
    <message>
        <source>Include hashes of client secrets</source>
        <translation>Includi gli hash dei segreti client</translation>
    </message>
    <message>
        <source>No secret can be read from its hash, but whoever imports the file accepts the same secrets.</source>
        <translation>Da un hash non si può ricavare il segreto, ma chi importa il file accetta gli stessi segreti.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FieldsSection</name>
    <message>
        <source>Developer</source>
        <translation>Sviluppatore</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Impostazioni generali</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowForm</name>
    <message>
        <source>The kept client secret ending in %1 is used when this stays empty.</source>
        <translation>Se il campo resta vuoto, viene utilizzato il segreto client conservato che termina con %1.</translation>
    </message>
    <message>
        <source>Enter one of the application’s client secrets.</source>
        <translation>Immettere uno dei segreti client dell’applicazione.</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Conserva nel portachiavi di questo computer</translation>
    </message>
    <message>
        <source>Keep until the program ends</source>
        <translation>Conserva fino alla chiusura del programma</translation>
    </message>
    <message>
        <source>Enter the instance’s address, for example https://myorganization.my.workfront.com.</source>
        <translation>Immettere l’indirizzo dell’istanza, ad esempio https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Le credenziali vengono inviate solo tramite https o a questo computer.</translation>
    </message>
    <message>
        <source>This application needs one of its client secrets.</source>
        <translation>Questa applicazione richiede uno dei suoi segreti client.</translation>
    </message>
    <message>
        <source>This application needs the private key of one of its public keys.</source>
        <translation>Questa applicazione richiede la chiave privata di una delle sue chiavi pubbliche.</translation>
    </message>
    <message>
        <source>The instance needs this to know for whom the token is.</source>
        <translation>L’istanza ne ha bisogno per sapere a chi è destinato il token.</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>&amp;Applicazione</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>A&amp;mbiente</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Server di autorizzazione integrato</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Un’altra istanza</translation>
    </message>
    <message>
        <source>Instance address</source>
        <translation>Indirizzo dell’istanza</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL di reindirizzamento</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Chiave privata</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utente</translation>
    </message>
    <message>
        <source>Only what belongs to this application is kept.</source>
        <translation>Viene conservato solo ciò che appartiene a questa applicazione.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowLabPage</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Preparing the flow…</source>
        <translation>Preparazione del flusso…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Esegui di nuovo</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratorio dei flussi</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>Flusso: %1</translation>
    </message>
    <message>
        <source>Run an application’s flow and watch every step.</source>
        <translation>Eseguire il flusso di un’applicazione e osservarne ogni passaggio.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Esegui</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Che cosa eseguire</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Nessuna applicazione OAuth2 presente</translation>
    </message>
    <message>
        <source>Register an application first. Its flow can then be run here, step by step.</source>
        <translation>Registrare prima un’applicazione. Il suo flusso potrà poi essere eseguito qui, passaggio dopo passaggio.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Crea integrazione app</translation>
    </message>
    <message>
        <source>A flow is running</source>
        <translation>Un flusso è in esecuzione</translation>
    </message>
    <message>
        <source>It has to be stopped before another application can be tested.</source>
        <translation>Deve essere interrotto prima di poter provare un’altra applicazione.</translation>
    </message>
    <message>
        <source>Stop the flow</source>
        <translation>Interrompi il flusso</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormFooter</name>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvataggio in corso…</translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1 modifica non salvata</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n modifica non salvata</numerusform>
            <numerusform>%n modifiche non salvate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormRow</name>
    <message>
        <source>Required</source>
        <translation>Obbligatorio</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::GenerateKeyBox</name>
    <message>
        <source>Generating the key pair…</source>
        <translation>Generazione della coppia di chiavi…</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Genera una coppia di chiavi pubblica/privata</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Aggiunta da</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>I JSON Web Token firmati con questa chiave agiscono per conto di questo utente.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Salvataggio della chiave…</translation>
    </message>
    <message>
        <source>Private key neither copied nor saved</source>
        <translation>Chiave privata né copiata né salvata</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose it, delete the public key and generate a new pair.</source>
        <translation>Non sarà possibile visualizzarla di nuovo. Se va persa, eliminare la chiave pubblica e generare una nuova coppia.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Chiave privata</translation>
    </message>
    <message>
        <source>The public key is added here. The private key is shown once, for you to copy or save: give it to the application that signs the JSON Web Tokens.</source>
        <translation>La chiave pubblica viene aggiunta qui. La chiave privata viene mostrata una sola volta, per essere copiata o salvata: va consegnata all’applicazione che firma i JSON Web Token.</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Dimensione chiave</translation>
    </message>
    <message>
        <source>2048 bits are enough for years to come. Longer keys take longer to make and to use.</source>
        <translation>2048 bit bastano per gli anni a venire. Chiavi più lunghe richiedono più tempo per essere generate e usate.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Genera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fine</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthBox</name>
    <message>
        <source>Health</source>
        <translation>Integrità</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>Apri applicazione</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>Integrità</translation>
    </message>
    <message>
        <source>Nothing to do: all is well.</source>
        <translation>Niente da fare: tutto in ordine.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthReminder</name>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Salva calendario (.ics)…</translation>
    </message>
    <message numerus="yes">
        <source>%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.</source>
        <translation>
            <numerusform>%n segreto client o certificato scade entro 30 giorni: di “%1”, il %2.</numerusform>
            <numerusform>%n segreti client e certificati scadono entro 30 giorni; il primo, di “%1”, il %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A client secret of “%1” expires on %2.</source>
        <translation>Un segreto client di “%1” scade il %2.</translation>
    </message>
    <message>
        <source>A certificate of “%1” expires on %2.</source>
        <translation>Un certificato di “%1” scade il %2.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HelpBox</name>
    <message>
        <source>Keys here</source>
        <translation>Tasti qui</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tasti ovunque</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Per saperne di più</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Scorciatoie da tastiera</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Argomenti</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportBox</name>
    <message>
        <source>Reading the file…</source>
        <translation>Lettura del file…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>E %n altro.</numerusform>
            <numerusform>E altri %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione in corso…</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Nuova anteprima</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>application and what happens to it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing can be imported while an application of the file is refused: it is all or nothing.</source>
        <translation>Finché un’applicazione del file viene rifiutata, non si può importare nulla: tutto o niente.</translation>
    </message>
    <message>
        <source>Everything in the file is registered already: there is nothing to import.</source>
        <translation>Tutto il contenuto del file è già registrato: non c’è nulla da importare.</translation>
    </message>
    <message>
        <source>This is what will happen. All of it is stored at once, or nothing.</source>
        <translation>Ecco che cosa succederà. Viene salvato tutto insieme, oppure niente.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the file are unknown here and are left aside: %1</source>
        <translation>
            <numerusform>%n voce del file è sconosciuta e viene ignorata: %1</numerusform>
            <numerusform>%n voci del file sono sconosciute e vengono ignorate: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Importa applicazioni</translation>
    </message>
    <message>
        <source>What happens to each application</source>
        <translation>Che cosa succede a ogni applicazione</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifiche</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message numerus="yes">
        <source>The file names %n client secrets but does not hold them: they are not imported.</source>
        <translation>
            <numerusform>Il file nomina un segreto client, ma non lo contiene: non viene importato.</numerusform>
            <numerusform>Il file nomina %n segreti client, ma non li contiene: non vengono importati.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applications that will be created need new client secrets.</source>
        <translation>Le applicazioni che verranno create hanno bisogno di nuovi segreti client.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Tipo di applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Verrà creata</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>Verrà modificata</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Resta invariata</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Non importabile</translation>
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
        <translation>Impronta digitale</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Aggiunta da</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creata il</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo utilizzo</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1 bit</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Mai utilizzato</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>User ID: %1</source>
        <translation>ID utente: %1</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Elimina chiave pubblica</translation>
    </message>
    <message>
        <source>RSA public key, %1 bits</source>
        <translation>Chiave pubblica RSA, %1 bit</translation>
    </message>
    <message>
        <source>RSA public key certificate, %1 bits, valid until %2</source>
        <translation>Certificato a chiave pubblica RSA, %1 bit, valido fino al %2</translation>
    </message>
    <message>
        <source>%1 – valid from %2 until %3</source>
        <translation>%1 – valido dal %2 al %3</translation>
    </message>
    <message>
        <source>Its key works nevertheless: the dates are not enforced.</source>
        <translation>La chiave funziona comunque: le date di validità non vengono verificate.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificato</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Non ancora valido</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valido</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dimensione</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ultimo giorno</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n giorno rimasto</numerusform>
            <numerusform>%n giorni rimasti</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <comment>a name and a time</comment>
        <translation>Aggiunta da %1, %2</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Ultimo utilizzo: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysSection</name>
    <message>
        <source>Last used: %1</source>
        <translation>Ultimo utilizzo: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Mai utilizzato</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>I JSON Web Token firmati con questa chiave non saranno più accettati.</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Elimina chiave pubblica</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Un’applicazione può avere al massimo 20 chiavi pubbliche.</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Chiavi pubbliche</translation>
    </message>
    <message>
        <source>Server-to-server apps use public and private keys for authentication.</source>
        <translation>Le app server-to-server utilizzano chiavi pubbliche e private per l’autenticazione.</translation>
    </message>
    <message>
        <source>No public key. Add one before using this application.</source>
        <translation>Nessuna chiave pubblica. Aggiungerne una prima di utilizzare l’applicazione.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Aggiungi una chiave pubblica</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Genera una coppia di chiavi pubblica/privata</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoSection</name>
    <message>
        <source>Choose a logo</source>
        <translation>Scegliere un logo</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg *.webp);;All files (*)</source>
        <translation>Immagini (*.png *.jpg *.jpeg *.svg *.webp);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Lettura dell’immagine…</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Aggiungere un logo per rendere l’app più facilmente riconoscibile.</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>Scegli immagine…</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Rimuovi logo</translation>
    </message>
    <message>
        <source>Or drop an image here: PNG, JPEG, SVG or WebP, up to %1 MiB and %2 × %2 pixels. It is cropped to a square.</source>
        <translation>Oppure trascinare qui un’immagine: PNG, JPEG, SVG o WebP, fino a %1 MiB e %2 × %2 pixel. Viene ritagliata in un quadrato.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoTile</name>
    <message>
        <source>On the dark consent page</source>
        <translation>Sulla pagina di consenso scura</translation>
    </message>
    <message>
        <source>On the light consent page</source>
        <translation>Sulla pagina di consenso chiara</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MainWindow</name>
    <message>
        <source>on</source>
        <translation>attivo</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configurazione</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prova</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applicazioni OAuth2</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratorio dei flussi</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Server di autorizzazione</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>the server&apos;s behaviour</comment>
        <translation>alterato</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Registri</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Registro di controllo</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Guida</translation>
    </message>
    <message>
        <source>The only copy is on the clipboard</source>
        <translation>L’unica copia è negli appunti</translation>
    </message>
    <message>
        <source>The clipboard is cleared when Grantdesk is closed. Paste what you copied where it belongs first.</source>
        <translation>Alla chiusura di Grantdesk gli appunti vengono svuotati. Incollare prima dove serve ciò che è stato copiato.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::NewApplicationBox</name>
    <message>
        <source>Creating…</source>
        <translation>Creazione in corso…</translation>
    </message>
    <message>
        <source>New OAuth2 application</source>
        <translation>Nuova applicazione OAuth2</translation>
    </message>
    <message>
        <source>Select an authentication method and enter a name for your app. You can change the name later in General settings.</source>
        <translation>Selezionare un metodo di autenticazione e immettere un nome per l’app. Il nome può essere modificato in seguito nelle impostazioni generali.</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Metodo di autenticazione</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>For example, “Workfront for ClientApp”</source>
        <translation>Ad esempio, “Workfront per ClientApp”</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PasswordCard</name>
    <message>
        <source>The sample user’s password</source>
        <translation>La password dell’utente di esempio</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>La nuova password</translation>
    </message>
    <message>
        <source>With it %1 can log in at the built-in authorization server. Copy it now: you will not be able to see it again.</source>
        <translation>Consente a %1 di accedere al server di autorizzazione integrato. Copiarla ora: non sarà più visibile.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Conserva nel portachiavi di questo computer</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Conservata nel portachiavi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Password neither copied nor kept</source>
        <translation>Password né copiata né conservata</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this password, set a new one for the user.</source>
        <translation>Non sarà più visibile. In caso di smarrimento, impostare una nuova password per l’utente.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
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
        <translation>Non c’è alcun utente attivo per conto del quale questa chiave possa agire. Aggiungerne o riattivarne prima uno.</translation>
    </message>
    <message>
        <source>%1 (%2), inactive</source>
        <comment>name and e-mail address</comment>
        <translation>%1 (%2), inattivo</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyField</name>
    <message>
        <source>Choose the private key</source>
        <translation>Scegliere la chiave privata</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Chiavi (*.pem *.key);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Scegli file…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Incolla</translation>
    </message>
    <message>
        <source>Take the private key (PEM) from the clipboard</source>
        <translation>Prende la chiave privata (PEM) dagli appunti</translation>
    </message>
    <message>
        <source>The kept private key is used.</source>
        <translation>Viene utilizzata la chiave privata conservata.</translation>
    </message>
    <message>
        <source>No private key chosen</source>
        <translation>Nessuna chiave privata scelta</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Dagli appunti</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Dal file %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyPanel</name>
    <message>
        <source>Enter at least %1 characters.</source>
        <translation>Immettere almeno %1 caratteri.</translation>
    </message>
    <message>
        <source>The passphrases are not the same.</source>
        <translation>Le passphrase non coincidono.</translation>
    </message>
    <message>
        <source>Save private key</source>
        <translation>Salva chiave privata</translation>
    </message>
    <message>
        <source>The private key is shown only now and is not stored. Give it to the application that signs the JSON Web Tokens.</source>
        <translation>La chiave privata viene mostrata solo ora e non viene memorizzata. Consegnarla all’applicazione che firma i JSON Web Token.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Chiave privata</translation>
    </message>
    <message>
        <source>The private key is hidden.</source>
        <translation>La chiave privata è nascosta.</translation>
    </message>
    <message>
        <source>Passphrase for the file (optional)</source>
        <translation>Passphrase per il file (facoltativa)</translation>
    </message>
    <message>
        <source>Encrypts the file (PKCS#8, AES-256). Whoever uses the key must enter it; nobody can recover it.</source>
        <translation>Cifra il file (PKCS#8, AES-256). Chi usa la chiave deve inserirla; nessuno può recuperarla.</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Ripetere la passphrase</translation>
    </message>
    <message>
        <source>Saved in %1 as a file that only you can read.</source>
        <translation>Salvata in %1, in un file leggibile solo da questo utente.</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the key would be forgotten when Grantdesk is closed.</source>
        <translation>Su questo computer non è disponibile alcun portachiavi: la chiave andrebbe persa alla chiusura di Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::QuestionBox</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipeForm</name>
    <message>
        <source>Only: %1</source>
        <translation>Solo: %1</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applicazione</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>For so many requests</source>
        <translation>Per quante richieste</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Ritardo</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Senza limite</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>after a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>Tutte le applicazioni</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesCard</name>
    <message>
        <source>Failure recipes</source>
        <translation>Errori simulati</translation>
    </message>
    <message>
        <source>The built-in server fails on purpose, so that you see what an application does then. The oldest recipe that fits a request takes effect.</source>
        <translation>Il server integrato genera errori di proposito, per vedere che cosa fa allora un’applicazione. Vale l’errore simulato meno recente adatto alla richiesta.</translation>
    </message>
    <message>
        <source>None is on: the server answers as it should.</source>
        <translation>Nessuno è attivo: il server risponde come deve.</translation>
    </message>
    <message>
        <source>Add recipe</source>
        <translation>Aggiungi errore</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Rimuovi tutti</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesModel</name>
    <message>
        <source>What happens</source>
        <translation>Che cosa succede</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applicazione</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpoint</translation>
    </message>
    <message>
        <source>Still for</source>
        <translation>Ancora per</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Ritardo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tutte</translation>
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
        <translation>Http senza cifratura: chiunque si trovi sul percorso può leggere il codice di autorizzazione. Se possibile, utilizzare https.</translation>
    </message>
    <message>
        <source>Redirect URL %1</source>
        <translation>URL di reindirizzamento %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Rimuovi: %1</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Sposta in alto: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Sposta in basso: %1</translation>
    </message>
    <message>
        <source>Move up (%1)</source>
        <translation>Sposta in alto (%1)</translation>
    </message>
    <message>
        <source>Move down (%1)</source>
        <translation>Sposta in basso (%1)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RedirectSection</name>
    <message>
        <source>Add another</source>
        <translation>Aggiungi un altro</translation>
    </message>
    <message>
        <source>Workfront Fusion</source>
        <translation>Workfront Fusion</translation>
    </message>
    <message>
        <source>To connect to Workfront Fusion, use one of the following redirect URLs:</source>
        <translation>Per la connessione a Workfront Fusion, utilizzare uno dei seguenti URL di reindirizzamento:</translation>
    </message>
    <message>
        <source>US data center</source>
        <translation>data center USA</translation>
    </message>
    <message>
        <source>EU data center</source>
        <translation>data center UE</translation>
    </message>
    <message>
        <source>Azure data center</source>
        <translation>data center Azure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>data center: its address</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Use the console’s listener</source>
        <translation>Usa il listener della console</translation>
    </message>
    <message>
        <source>Adds %1: there the flow lab catches the redirect, on any free port.</source>
        <translation>Aggiunge %1: lì il laboratorio dei flussi riceve il reindirizzamento, su una porta libera qualsiasi.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Un’applicazione può avere al massimo %1 URL di reindirizzamento.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RefreshSection</name>
    <message>
        <source>Refresh tokens</source>
        <translation>Token di aggiornamento</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RegistryActions</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>“%1” è stata eliminata.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annulla eliminazione</translation>
    </message>
    <message>
        <source>“%1” was restored.</source>
        <translation>“%1” è stata ripristinata.</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>“%1” è stata eliminata definitivamente.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Eliminare definitivamente?</translation>
    </message>
    <message>
        <source>Nobody can bring it back: its settings, client secrets and keys are forgotten.</source>
        <translation>Nessuno potrà ripristinarla: impostazioni, segreti client e chiavi vengono eliminati definitivamente.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Elimina definitivamente</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to “%1”.</source>
        <translation>
            <numerusform>%n applicazione scritta in “%1”.</numerusform>
            <numerusform>%n applicazioni scritte in “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Importa applicazioni</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>File JSON (*.json);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>Imported. Created: %1, changed: %2, left as they were: %3.</source>
        <translation>Importazione completata. Create: %1, modificate: %2, invariate: %3.</translation>
    </message>
    <message>
        <source>No client secret and no certificate has a day on which it expires.</source>
        <translation>Nessun segreto client e nessun certificato ha una data di scadenza.</translation>
    </message>
    <message>
        <source>Save calendar</source>
        <translation>Salva calendario</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) written to “%1”.</source>
        <translation>
            <numerusform>%n promemoria scritto in “%1”.</numerusform>
            <numerusform>%n promemoria scritti in “%1”.</numerusform>
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
        <translation>interrotta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Ora</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Richiesta</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Esito</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Deciso da</translation>
    </message>
    <message>
        <source>Failure recipe</source>
        <translation>Errore simulato</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Applicazione</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametro</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Errore simulato</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, without the failure recipe’s delay</source>
        <translation>%1, senza il ritardo dell’errore simulato</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogView</name>
    <message>
        <source>Export the requests shown</source>
        <translation>Esporta le richieste mostrate</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) exported.</source>
        <translation>
            <numerusform>%n richiesta esportata.</numerusform>
            <numerusform>%n richieste esportate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n richiesta</numerusform>
            <numerusform>%n richieste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 di %n richiesta</numerusform>
            <numerusform>%1 di %n richieste</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Ancora nessuna richiesta</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Nessuna richiesta corrisponde al filtro</translation>
    </message>
    <message>
        <source>What clients ask the built-in server appears here while it runs.</source>
        <translation>Qui appare ciò che i client chiedono al server integrato mentre è in funzione.</translation>
    </message>
    <message>
        <source>Shorten the filter, or turn off “Errors only”.</source>
        <translation>Abbreviare il filtro o disattivare “Solo errori”.</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtro…</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Filtra le richieste</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Solo errori</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>Svuota vista</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Dettagli</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Dettagli della richiesta</translation>
    </message>
    <message>
        <source>Choose a request to read all about it. Secrets are never noted.</source>
        <translation>Scegliere una richiesta per leggerne tutti i dettagli. I segreti non vengono mai annotati.</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Richiesta come JSON</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RestoreBox</name>
    <message>
        <source>Restoring…</source>
        <translation>Ripristino in corso…</translation>
    </message>
    <message>
        <source>Restore application?</source>
        <translation>Ripristinare l’applicazione?</translation>
    </message>
    <message>
        <source>It comes back with its settings and its client ID. Its tokens stay invalid: users have to consent again.</source>
        <translation>Torna con le sue impostazioni e il suo ID client. I suoi token restano non validi: gli utenti devono dare di nuovo il consenso.</translation>
    </message>
    <message>
        <source>Bring back its client secrets (%1)</source>
        <translation>Ripristina i segreti client (%1)</translation>
    </message>
    <message>
        <source>Bring back its public keys (%1)</source>
        <translation>Ripristina le chiavi pubbliche (%1)</translation>
    </message>
    <message>
        <source>Whoever has them can authenticate again. What is not brought back is forgotten for good.</source>
        <translation>Chi li possiede può autenticarsi di nuovo. Ciò che non viene ripristinato viene eliminato definitivamente.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ResultPanel</name>
    <message>
        <source>The server does not say</source>
        <translation>Il server non lo indica</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n ora</numerusform>
            <numerusform>%n ore</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minuto</numerusform>
            <numerusform>%n minuti</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n secondo</numerusform>
            <numerusform>%n secondi</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Token di accesso</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Token di aggiornamento</translation>
    </message>
    <message>
        <source>Token type</source>
        <translation>Tipo di token</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Durata</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Dominio e lane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The API returned %n object(s).</source>
        <translation>
            <numerusform>L’API ha restituito %n oggetto.</numerusform>
            <numerusform>L’API ha restituito %n oggetti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Objects that the API returned</source>
        <translation>Oggetti restituiti dall’API</translation>
    </message>
    <message>
        <source>Refresh access token</source>
        <translation>Aggiorna token di accesso</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RotationGuide</name>
    <message>
        <source>The new secret has not been used yet. The old one was last used: %1.</source>
        <translation>Il nuovo segreto non è ancora stato usato. Ultimo utilizzo del vecchio: %1.</translation>
    </message>
    <message>
        <source>Neither the new secret nor the old one has been used yet.</source>
        <translation>Né il nuovo segreto né il vecchio sono ancora stati usati.</translation>
    </message>
    <message>
        <source>The new secret is in use, but so is the old one: last used %1. Wait until a day has passed without it.</source>
        <translation>Il nuovo segreto è in uso, ma anche il vecchio: ultimo utilizzo %1. Attendere che passi un giorno senza.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one is not any more: last used %1.</source>
        <translation>Il nuovo segreto è in uso. Il vecchio non più: ultimo utilizzo %1.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one was never used.</source>
        <translation>Il nuovo segreto è in uso. Il vecchio non è mai stato usato.</translation>
    </message>
    <message>
        <source>The old secret has expired: nothing can use it any more.</source>
        <translation>Il vecchio segreto è scaduto: niente può più usarlo.</translation>
    </message>
    <message>
        <source>Rotation of %1</source>
        <translation>Rotazione di %1</translation>
    </message>
    <message>
        <source>The new secret %1 was added: %2. Give it to the application.</source>
        <translation>Il nuovo segreto %1 è stato aggiunto: %2. Consegnarlo all’applicazione.</translation>
    </message>
    <message>
        <source>Now the old secret can be deleted.</source>
        <translation>Ora è possibile eliminare il vecchio segreto.</translation>
    </message>
    <message>
        <source>As soon as nothing uses the old secret any more, delete it.</source>
        <translation>Quando niente usa più il vecchio segreto, eliminarlo.</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>Elimina %1…</translation>
    </message>
    <message>
        <source>Shown because neither secret has notes. If they are for different uses, write notes to tell them apart.</source>
        <translation>Visibile perché nessuno dei due segreti ha note. Se servono a usi diversi, scrivere note che li distinguano.</translation>
    </message>
    <message>
        <source>Shown because both secrets have the same notes. If they are for different uses, change the notes of one.</source>
        <translation>Visibile perché i due segreti hanno le stesse note. Se servono a usi diversi, modificare le note di uno.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SafeKeeping</name>
    <message>
        <source>Save to file…</source>
        <translation>Salva su file…</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Salvataggio del file in corso…</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring for tests</source>
        <translation>Conserva nel portachiavi locale per le prove</translation>
    </message>
    <message>
        <source>Keep for tests in this run</source>
        <translation>Conserva per le prove di questa sessione</translation>
    </message>
    <message>
        <source>The flow lab can then use it without asking.</source>
        <translation>Il laboratorio dei flussi potrà farne uso senza chiedere.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Richiesta al portachiavi…</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring.</source>
        <translation>È nel portachiavi di questo computer.</translation>
    </message>
    <message>
        <source>Kept until Grantdesk is closed.</source>
        <translation>Resta fino alla chiusura di Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretBanner</name>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Non sarà più visibile. In caso di smarrimento, eliminare il segreto e crearne uno nuovo.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Importante</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Conservare il segreto client in un luogo sicuro. Copiarlo ora: non sarà più visibile.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Segreto client</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fine</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the secret would be forgotten when Grantdesk is closed.</source>
        <translation>Su questo computer non è disponibile alcun portachiavi: il segreto andrebbe perso alla chiusura di Grantdesk.</translation>
    </message>
    <message>
        <source>Save client secret</source>
        <translation>Salva segreto client</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Segreto client né copiato né salvato</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Chiudi comunque</translation>
    </message>
    <message>
        <source>Important: %1</source>
        <comment>notes of a secret</comment>
        <translation>Importante: %1</translation>
    </message>
    <message>
        <source>Saved in %1, with the client ID, as a file that only you can read.</source>
        <translation>Salvato in %1, con l’ID client, in un file leggibile solo da questo utente.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretRow</name>
    <message>
        <source>Hide</source>
        <translation>Nascondi</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostra</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Nascondi: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Mostra: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsModel</name>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Segreto</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creato il</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Ultimo utilizzo</translation>
    </message>
    <message>
        <source>Click to write notes</source>
        <translation>Aggiungi una nota</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Mai utilizzato</translation>
    </message>
    <message>
        <source>64 characters maximum</source>
        <translation>Massimo 64 caratteri</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Elimina segreto client</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Scaduto</translation>
    </message>
    <message>
        <source>In less than a day</source>
        <translation>Tra meno di un giorno</translation>
    </message>
    <message>
        <source>In 1 day</source>
        <translation>Tra 1 giorno</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>Tra %n giorno</numerusform>
            <numerusform>Tra %n giorni</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsSection</name>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>notes and masked secret</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Ultimo utilizzo: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Mai utilizzato</translation>
    </message>
    <message>
        <source>Applications using this secret will no longer be able to authenticate.</source>
        <translation>Le applicazioni che utilizzano questo segreto non potranno più autenticarsi.</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Elimina segreto client</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Un’applicazione può avere al massimo cinque segreti client.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Segreti client</translation>
    </message>
    <message>
        <source>A client secret works as soon as it is added, and no longer as soon as it is deleted.</source>
        <translation>Un segreto client funziona non appena viene aggiunto e smette di funzionare non appena viene eliminato.</translation>
    </message>
    <message>
        <source>No client secret. Add one before using this application.</source>
        <translation>Nessun segreto client. Aggiungerne uno prima di utilizzare l’applicazione.</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Aggiungi segreto client</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>È l’unico segreto client di questa applicazione.</translation>
    </message>
    <message>
        <source>Something used it in the last 24 hours. To delete it, type its last four characters: %1</source>
        <translation>È stato usato nelle ultime 24 ore. Per eliminarlo, digitare gli ultimi quattro caratteri: %1</translation>
    </message>
    <message>
        <source>Replaces a client secret step by step, without a break.</source>
        <translation>Sostituisce un segreto client passo dopo passo, senza interruzioni.</translation>
    </message>
    <message>
        <source>Select a client secret in the table first.</source>
        <translation>Selezionare prima un segreto client nella tabella.</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Ruota…</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ServerPage</name>
    <message>
        <source>Try again</source>
        <translation>Riprova</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Server di autorizzazione</translation>
    </message>
    <message>
        <source>A server of your own to try applications against, on this computer.</source>
        <translation>Un server proprio, su questo computer, con cui provare le applicazioni.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organizzazione</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID organizzazione cliente</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Dominio e lane</translation>
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
        <translation>Orologio ed errori</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Richieste</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parti della pagina</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Lingua e aspetto</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Lingua</translation>
    </message>
    <message>
        <source>System language (%1)</source>
        <translation>Lingua del sistema (%1)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Aspetto</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Come il sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>About Grantdesk</source>
        <translation>Informazioni su Grantdesk</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Versione %1</translation>
    </message>
    <message>
        <source>Desktop console for OAuth2 applications, under the Apache License 2.0. It uses these libraries under their own licenses:</source>
        <translation>Console desktop per applicazioni OAuth2, con licenza Apache 2.0. Utilizza queste librerie, ciascuna con la propria licenza:</translation>
    </message>
    <message>
        <source>Libraries and their licenses</source>
        <translation>Librerie e relative licenze</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::StateCard</name>
    <message>
        <source>Running</source>
        <translation>In esecuzione</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Avvio in corso…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arresto in corso…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrestato</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Stato: %1</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Avvia server</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>Arresta server</translation>
    </message>
    <message>
        <source>State and addresses</source>
        <translation>Stato e indirizzi</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Only this computer can reach the server.</source>
        <translation>Solo questo computer può raggiungere il server.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatica</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Indirizzo</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>URI di autorizzazione</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL token</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>Scambio JWT</translation>
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
        <translation>In attesa del browser: %1 rimanenti</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiato</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Pronto</translation>
    </message>
    <message>
        <source>Choose an application and run its flow. Every request and every response appears in the transcript.</source>
        <translation>Scegliere un’applicazione ed eseguirne il flusso. Ogni richiesta e ogni risposta appare nella trascrizione.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Apri browser</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copia indirizzo</translation>
    </message>
    <message>
        <source>Paste redirected address</source>
        <translation>Incolla indirizzo raggiunto</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Redirected address</source>
        <translation>Indirizzo raggiunto</translation>
    </message>
    <message>
        <source>After consent the browser goes to an address that begins with %1. Copy that address and paste it here.</source>
        <translation>Dopo il consenso il browser passa a un indirizzo che inizia con %1. Copiare quell’indirizzo e incollarlo qui.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::Stepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1: completato</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1: in corso</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: non riuscito</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1: annullato</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: non ancora</translation>
    </message>
    <message>
        <source>Steps of the flow</source>
        <translation>Passaggi del flusso</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TokenLife</name>
    <message>
        <source>Unless it is used again, it expires after: %1.</source>
        <translation>Se non viene riutilizzato, scade dopo: %1.</translation>
    </message>
    <message>
        <source>The inactivity limit has no effect, because the absolute expiration comes first.</source>
        <translation>Il limite di inattività non ha effetto, perché la scadenza assoluta arriva prima.</translation>
    </message>
    <message>
        <source>However often it is used, users log in again after: %1.</source>
        <translation>Per quanto spesso venga usato, gli utenti accedono di nuovo dopo: %1.</translation>
    </message>
    <message>
        <source>As long as it is used in time, it has no end.</source>
        <translation>Finché viene usato in tempo, non ha fine.</translation>
    </message>
    <message>
        <source>Each use leaves it as it is.</source>
        <translation>Ogni utilizzo lo lascia com’è.</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Concesso</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usato</translation>
    </message>
    <message>
        <source>Used and replaced</source>
        <translation>Usato e sostituito</translation>
    </message>
    <message>
        <source>Unused: %1</source>
        <translation>Inutilizzato: %1</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>Fine: %1</translation>
    </message>
    <message>
        <source>Life of a refresh token</source>
        <translation>Vita di un token di aggiornamento</translation>
    </message>
    <message>
        <source>It never expires: deleting the application or deactivating the user ends it.</source>
        <translation>Non scade mai: lo termina l’eliminazione dell’applicazione o la disattivazione dell’utente.</translation>
    </message>
    <message>
        <source>Each use replaces it with a new one, and using an old one again ends them all.</source>
        <translation>Ogni utilizzo lo sostituisce con uno nuovo; riutilizzarne uno vecchio li revoca tutti.</translation>
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
        <translation>Richiesta o risposta</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durata</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Trascrizione</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Mostra segreti</translation>
    </message>
    <message>
        <source>Codes, tokens and client secrets are dotted unless this is ticked.</source>
        <translation>Codici, token e segreti client sono nascosti da puntini se questa casella non è selezionata.</translation>
    </message>
    <message>
        <source>Transcript as text</source>
        <translation>Trascrizione come testo</translation>
    </message>
    <message>
        <source>The chosen line, in readable order</source>
        <translation>La riga scelta, in forma leggibile</translation>
    </message>
    <message>
        <source>The chosen line, as it went over the wire</source>
        <translation>La riga scelta, così come è stata trasmessa</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Formattato</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Originale</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TypeCard</name>
    <message>
        <source>Examples: %1</source>
        <translation>Esempi: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersCard</name>
    <message>
        <source>Enter a password.</source>
        <translation>Immettere una password.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Attiva</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Disattiva</translation>
    </message>
    <message>
        <source>A user who is not active cannot log in, and all of the user’s tokens stop working.</source>
        <translation>Un utente non attivo non può accedere e tutti i suoi token smettono di funzionare.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utenti</translation>
    </message>
    <message>
        <source>They can log in at the built-in authorization server and give their consent.</source>
        <translation>Possono accedere al server di autorizzazione integrato e dare il proprio consenso.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Aggiungi utente</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Imposta nuova password</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersModel</name>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inattivo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
</context>
</TS>
