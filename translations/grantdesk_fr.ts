<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Audit</name>
    <message>
        <source>Application type</source>
        <translation>Type d’application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (environnement)</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Application created</source>
        <translation>Application créée</translation>
    </message>
    <message>
        <source>Application changed</source>
        <translation>Application modifiée</translation>
    </message>
    <message>
        <source>Application deleted</source>
        <translation>Application supprimée</translation>
    </message>
    <message>
        <source>Application restored</source>
        <translation>Application restaurée</translation>
    </message>
    <message>
        <source>Application deleted for good</source>
        <translation>Application supprimée définitivement</translation>
    </message>
    <message>
        <source>Client secret added</source>
        <translation>Secret client ajouté</translation>
    </message>
    <message>
        <source>Client secret’s notes changed</source>
        <translation>Notes du secret client modifiées</translation>
    </message>
    <message>
        <source>Client secret deleted</source>
        <translation>Secret client supprimé</translation>
    </message>
    <message>
        <source>Public key added</source>
        <translation>Clé publique ajoutée</translation>
    </message>
    <message>
        <source>Public key deleted</source>
        <translation>Clé publique supprimée</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Utilisateur ajouté</translation>
    </message>
    <message>
        <source>User’s password set</source>
        <translation>Mot de passe de l’utilisateur défini</translation>
    </message>
    <message>
        <source>User activated</source>
        <translation>Utilisateur activé</translation>
    </message>
    <message>
        <source>User deactivated</source>
        <translation>Utilisateur désactivé</translation>
    </message>
    <message>
        <source>Organization changed</source>
        <translation>Organisation modifiée</translation>
    </message>
    <message>
        <source>Everything deleted</source>
        <translation>Tout supprimé</translation>
    </message>
</context>
<context>
    <name>Deletion</name>
    <message>
        <source>All its client secrets, keys and tokens stop working immediately. For %1 days it can be restored; its tokens stay invalid.</source>
        <translation>Tous ses secrets client, ses clés et ses jetons cesseront immédiatement de fonctionner. L’application peut être restaurée pendant %1 jours&#xa0;; ses jetons restent invalides.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is no such application.</source>
        <translation>Cette application n’existe pas.</translation>
    </message>
    <message>
        <source>It may have been deleted meanwhile. Look at the list again.</source>
        <translation>Elle a peut-être été supprimée entre-temps. Consultez à nouveau la liste.</translation>
    </message>
    <message>
        <source>Several applications have this name.</source>
        <translation>Plusieurs applications portent ce nom.</translation>
    </message>
    <message>
        <source>Use the client ID instead.</source>
        <translation>Utilisez plutôt l’ID client.</translation>
    </message>
    <message>
        <source>You can have up to ten OAuth2 applications at one time.</source>
        <translation>Vous pouvez avoir jusqu’à dix applications OAuth2 à la fois.</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite atteinte. Supprimez une application pour en créer une autre.</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>Cette application a été modifiée ailleurs depuis son ouverture.</translation>
    </message>
    <message>
        <source>Open it again and repeat your changes.</source>
        <translation>Rouvrez-la et répétez vos modifications.</translation>
    </message>
    <message>
        <source>This application is stored already.</source>
        <translation>Cette application est déjà enregistrée.</translation>
    </message>
    <message>
        <source>The type of an application cannot be changed.</source>
        <translation>Le type d’une application ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Create a new application of the type you need.</source>
        <translation>Créez une nouvelle application du type voulu.</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Une application peut avoir jusqu’à cinq secrets client.</translation>
    </message>
    <message>
        <source>Delete a client secret that is no longer used.</source>
        <translation>Supprimez un secret client qui n’est plus utilisé.</translation>
    </message>
    <message>
        <source>Applications of this type have no client secret.</source>
        <translation>Les applications de ce type n’ont pas de secret client.</translation>
    </message>
    <message>
        <source>There is no such client secret.</source>
        <translation>Ce secret client n’existe pas.</translation>
    </message>
    <message>
        <source>No keyring of the operating system can be used.</source>
        <translation>Aucun trousseau du système d’exploitation n’est utilisable.</translation>
    </message>
    <message>
        <source>What you keep is forgotten when the program ends.</source>
        <translation>Ce que vous conservez est perdu à la fermeture du programme.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>Déverrouillez le trousseau et réessayez.</translation>
    </message>
    <message>
        <source>The keyring did not carry out the request.</source>
        <translation>Le trousseau n’a pas exécuté la demande.</translation>
    </message>
    <message>
        <source>Check the keyring of the operating system and try again.</source>
        <translation>Vérifiez le trousseau du système d’exploitation et réessayez.</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Une application peut avoir jusqu’à 20 clés publiques.</translation>
    </message>
    <message>
        <source>Delete a public key that is no longer used.</source>
        <translation>Supprimez une clé publique qui n’est plus utilisée.</translation>
    </message>
    <message>
        <source>Applications of this type have no public keys.</source>
        <translation>Les applications de ce type n’ont pas de clé publique.</translation>
    </message>
    <message>
        <source>There is no such public key.</source>
        <translation>Cette clé publique n’existe pas.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>L’application possède déjà cette clé publique.</translation>
    </message>
    <message>
        <source>This is a private key. Add only the public key or certificate.</source>
        <translation>Il s’agit d’une clé privée. Ajoutez uniquement la clé publique ou le certificat.</translation>
    </message>
    <message>
        <source>Do not give a private key away: whoever has it can act for the user.</source>
        <translation>Ne communiquez jamais une clé privée&#xa0;: quiconque la possède peut agir au nom de l’utilisateur.</translation>
    </message>
    <message>
        <source>This is not an RSA key.</source>
        <translation>Ce n’est pas une clé RSA.</translation>
    </message>
    <message>
        <source>Use an RSA key of at least 2048 bits.</source>
        <translation>Utilisez une clé RSA d’au moins 2048&#xa0;bits.</translation>
    </message>
    <message>
        <source>The key has only %1 bits.</source>
        <translation>La clé n’a que %1&#xa0;bits.</translation>
    </message>
    <message>
        <source>The key has %1 bits, more than can be used.</source>
        <translation>La clé a %1&#xa0;bits, plus que ce qui est utilisable.</translation>
    </message>
    <message>
        <source>Use an RSA key of at most 16384 bits.</source>
        <translation>Utilisez une clé RSA d’au plus 16384&#xa0;bits.</translation>
    </message>
    <message>
        <source>The key could not be read.</source>
        <translation>La clé n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Paste a certificate or a public key in PEM form, or a JWK.</source>
        <translation>Collez un certificat ou une clé publique au format PEM, ou un JWK.</translation>
    </message>
    <message>
        <source>The private key is protected by a passphrase.</source>
        <translation>La clé privée est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>Remove the passphrase first, for example with “openssl pkey”.</source>
        <translation>Supprimez d’abord la phrase secrète, par exemple avec «&#xa0;openssl pkey&#xa0;».</translation>
    </message>
    <message>
        <source>The key file is larger than 64 KiB.</source>
        <translation>Le fichier de clé dépasse 64&#xa0;Kio.</translation>
    </message>
    <message>
        <source>Choose the file that holds only the key.</source>
        <translation>Choisissez le fichier qui ne contient que la clé.</translation>
    </message>
    <message>
        <source>Making the key pair was cancelled.</source>
        <translation>La création de la paire de clés a été annulée.</translation>
    </message>
    <message>
        <source>The key pair could not be made.</source>
        <translation>La paire de clés n’a pas pu être créée.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>There is no such user.</source>
        <translation>Cet utilisateur n’existe pas.</translation>
    </message>
    <message>
        <source>Several users have this name.</source>
        <translation>Plusieurs utilisateurs portent ce nom.</translation>
    </message>
    <message>
        <source>Use the e-mail address instead.</source>
        <translation>Utilisez plutôt l’adresse e-mail.</translation>
    </message>
    <message>
        <source>This name cannot be used.</source>
        <translation>Ce nom ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Enter a name of up to 128 characters on one line.</source>
        <translation>Saisissez un nom de 128&#xa0;caractères au plus, sur une seule ligne.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Ce n’est pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>This user is stored already.</source>
        <translation>Cet utilisateur est déjà enregistré.</translation>
    </message>
    <message>
        <source>Another user has this e-mail address.</source>
        <translation>Un autre utilisateur a cette adresse e-mail.</translation>
    </message>
    <message>
        <source>The data folder has no organization yet.</source>
        <translation>Le dossier de données ne contient pas encore d’organisation.</translation>
    </message>
    <message>
        <source>Start the built-in server once.</source>
        <translation>Démarrez une fois le serveur intégré.</translation>
    </message>
    <message>
        <source>Another program is using the database.</source>
        <translation>Un autre programme utilise la base de données.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The database could not be opened.</source>
        <translation>La base de données n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>Check that the data folder exists and may be written.</source>
        <translation>Vérifiez que le dossier de données existe et qu’il est accessible en écriture.</translation>
    </message>
    <message>
        <source>The database is damaged.</source>
        <translation>La base de données est endommagée.</translation>
    </message>
    <message>
        <source>Restore the data folder from a backup, or choose another one.</source>
        <translation>Restaurez le dossier de données depuis une sauvegarde ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <source>The database may not be written.</source>
        <translation>La base de données n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>Check the permissions of the data folder.</source>
        <translation>Vérifiez les autorisations du dossier de données.</translation>
    </message>
    <message>
        <source>This was stored already.</source>
        <translation>Cet élément était déjà enregistré.</translation>
    </message>
    <message>
        <source>The database was used in the wrong order.</source>
        <translation>La base de données a été utilisée dans le mauvais ordre.</translation>
    </message>
    <message>
        <source>This is a defect of the program. Try again.</source>
        <translation>Il s’agit d’un défaut du programme. Réessayez.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk has used this data folder.</source>
        <translation>Une version plus récente de Grantdesk a utilisé ce dossier de données.</translation>
    </message>
    <message>
        <source>Update this program, or choose another data folder.</source>
        <translation>Mettez ce programme à jour ou choisissez un autre dossier de données.</translation>
    </message>
    <message>
        <source>Port %1 is already in use.</source>
        <translation>Le port %1 est déjà utilisé.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for a free one.</source>
        <translation>Choisissez un autre port, ou 0 pour un port libre.</translation>
    </message>
    <message>
        <source>The server cannot listen on this address.</source>
        <translation>Le serveur ne peut pas écouter à cette adresse.</translation>
    </message>
    <message>
        <source>Use an address of this computer, for example 127.0.0.1.</source>
        <translation>Utilisez une adresse de cet ordinateur, par exemple 127.0.0.1.</translation>
    </message>
    <message>
        <source>Without TLS the server listens on this computer only.</source>
        <translation>Sans TLS, le serveur n’écoute que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The server is already running.</source>
        <translation>Le serveur est déjà en cours d’exécution.</translation>
    </message>
    <message>
        <source>The server could not be reached.</source>
        <translation>Le serveur est injoignable.</translation>
    </message>
    <message>
        <source>Check the address and the network connection.</source>
        <translation>Vérifiez l’adresse et la connexion réseau.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Try again later.</source>
        <translation>Réessayez plus tard.</translation>
    </message>
    <message>
        <source>No secure connection to the server could be made.</source>
        <translation>Aucune connexion sécurisée au serveur n’a pu être établie.</translation>
    </message>
    <message>
        <source>Check the server’s certificate.</source>
        <translation>Vérifiez le certificat du serveur.</translation>
    </message>
    <message>
        <source>The server’s answer is too large.</source>
        <translation>La réponse du serveur est trop volumineuse.</translation>
    </message>
    <message>
        <source>The server’s answer is not valid HTTP.</source>
        <translation>La réponse du serveur n’est pas du HTTP valide.</translation>
    </message>
    <message>
        <source>Port %1, where the redirect is expected, is already in use.</source>
        <translation>Le port %1, sur lequel la redirection est attendue, est déjà utilisé.</translation>
    </message>
    <message>
        <source>End the program that uses it, or register a redirect URL with another port.</source>
        <translation>Fermez le programme qui l’utilise ou enregistrez une URL de redirection avec un autre port.</translation>
    </message>
    <message>
        <source>This redirect URL is not on this computer, so the redirect cannot be caught.</source>
        <translation>Cette URL de redirection ne se trouve pas sur cet ordinateur&#xa0;: la redirection ne peut donc pas être interceptée.</translation>
    </message>
    <message>
        <source>Paste the redirected address instead.</source>
        <translation>Collez plutôt l’adresse vers laquelle le navigateur a été redirigé.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught on this computer.</source>
        <translation>La redirection ne peut pas être interceptée sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The redirect does not belong to this run.</source>
        <translation>La redirection n’appartient pas à cette exécution.</translation>
    </message>
    <message>
        <source>Start the flow again, and use only the page it opens.</source>
        <translation>Relancez le flux et n’utilisez que la page qu’il ouvre.</translation>
    </message>
    <message>
        <source>The redirect comes from another authorization server.</source>
        <translation>La redirection provient d’un autre serveur d’autorisation.</translation>
    </message>
    <message>
        <source>Check the server’s address and start the flow again.</source>
        <translation>Vérifiez l’adresse du serveur et relancez le flux.</translation>
    </message>
    <message>
        <source>The redirected address could not be read.</source>
        <translation>L’adresse vers laquelle le navigateur a été redirigé n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>Copy the whole address from the browser’s address bar.</source>
        <translation>Copiez l’adresse entière depuis la barre d’adresse du navigateur.</translation>
    </message>
    <message>
        <source>The redirected address holds no authorization code.</source>
        <translation>L’adresse vers laquelle le navigateur a été redirigé ne contient aucun code d’autorisation.</translation>
    </message>
    <message>
        <source>This is not the address the browser was redirected to.</source>
        <translation>Ce n’est pas l’adresse vers laquelle le navigateur a été redirigé.</translation>
    </message>
    <message>
        <source>Access was denied by the user.</source>
        <translation>L’accès a été refusé par l’utilisateur.</translation>
    </message>
    <message>
        <source>Start the flow again and choose “Allow access”.</source>
        <translation>Relancez le flux et choisissez «&#xa0;Autoriser l’accès&#xa0;».</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1): %2</source>
        <translation>Le serveur d’autorisation a refusé la requête (%1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The authorization server refused the request (%1).</source>
        <translation>Le serveur d’autorisation a refusé la requête (%1).</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1, %2): %3</source>
        <translation>Le serveur a refusé d’accorder un jeton (HTTP %1, %2)&#xa0;: %3</translation>
    </message>
    <message>
        <source>The server refused to grant a token (HTTP %1).</source>
        <translation>Le serveur a refusé d’accorder un jeton (HTTP %1).</translation>
    </message>
    <message>
        <source>Client authentication failed.</source>
        <translation>Échec de l’authentification du client.</translation>
    </message>
    <message>
        <source>Check the client ID and the client secret.</source>
        <translation>Vérifiez l’ID client et le secret client.</translation>
    </message>
    <message>
        <source>The server did not accept the grant: %3</source>
        <translation>Le serveur n’a pas accepté l’octroi&#xa0;: %3</translation>
    </message>
    <message>
        <source>Start the flow again.</source>
        <translation>Relancez le flux.</translation>
    </message>
    <message>
        <source>Applications of this type may not use this grant type.</source>
        <translation>Les applications de ce type ne peuvent pas utiliser ce type d’octroi.</translation>
    </message>
    <message>
        <source>This grant type is not supported.</source>
        <translation>Ce type d’octroi n’est pas pris en charge.</translation>
    </message>
    <message>
        <source>The server’s answer holds no token (HTTP %1).</source>
        <translation>La réponse du serveur ne contient aucun jeton (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the server’s address.</source>
        <translation>Vérifiez l’adresse du serveur.</translation>
    </message>
    <message>
        <source>The server asks to wait before the next attempt.</source>
        <translation>Le serveur demande d’attendre avant la prochaine tentative.</translation>
    </message>
    <message>
        <source>The API did not accept the access token.</source>
        <translation>L’API n’a pas accepté le jeton d’accès.</translation>
    </message>
    <message>
        <source>The API does not allow this user to do that.</source>
        <translation>L’API n’autorise pas cet utilisateur à effectuer cette opération.</translation>
    </message>
    <message>
        <source>The API refused the request (HTTP %1): %2</source>
        <translation>L’API a refusé la requête (HTTP %1)&#xa0;: %2</translation>
    </message>
    <message>
        <source>The API’s answer could not be read.</source>
        <translation>La réponse de l’API n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The flow needs a client secret.</source>
        <translation>Le flux nécessite un secret client.</translation>
    </message>
    <message>
        <source>Enter the client secret. If it is lost, delete it and create a new one.</source>
        <translation>Saisissez le secret client. S’il est perdu, supprimez-le et créez-en un autre.</translation>
    </message>
    <message>
        <source>The flow needs a private key.</source>
        <translation>Le flux nécessite une clé privée.</translation>
    </message>
    <message>
        <source>Choose the private key file that belongs to a public key of the application.</source>
        <translation>Choisissez le fichier de la clé privée qui correspond à une clé publique de l’application.</translation>
    </message>
    <message>
        <source>The private key fits none of the application’s public keys.</source>
        <translation>La clé privée ne correspond à aucune clé publique de l’application.</translation>
    </message>
    <message>
        <source>Add its public key to the application, or choose another private key.</source>
        <translation>Ajoutez sa clé publique à l’application ou choisissez une autre clé privée.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>L’application n’a aucune URL de redirection.</translation>
    </message>
    <message>
        <source>Add a redirect URL to the application, for example http://127.0.0.1/callback.</source>
        <translation>Ajoutez une URL de redirection à l’application, par exemple http://127.0.0.1/callback.</translation>
    </message>
    <message>
        <source>The redirect URI does not match any of the registered redirect URLs.</source>
        <translation>L’URI de redirection ne correspond à aucune des URL de redirection enregistrées.</translation>
    </message>
    <message>
        <source>Machine to Machine Applications have no refresh tokens.</source>
        <translation>Les applications machine à machine n’ont pas de jeton d’actualisation.</translation>
    </message>
    <message>
        <source>The flow waits for no redirected address.</source>
        <translation>Le flux n’attend pas l’adresse vers laquelle le navigateur est redirigé.</translation>
    </message>
    <message>
        <source>Nobody finished signing in within the time allowed.</source>
        <translation>Personne n’a terminé la connexion dans le temps imparti.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Le flux a été annulé.</translation>
    </message>
    <message>
        <source>The server did not accept the user name and the password.</source>
        <translation>Le serveur n’a pas accepté le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>The server’s page has neither a sign-in nor a consent form (HTTP %1).</source>
        <translation>La page du serveur ne contient ni formulaire de connexion ni formulaire de consentement (HTTP %1).</translation>
    </message>
    <message>
        <source>Sign in with a browser instead.</source>
        <translation>Connectez-vous plutôt avec un navigateur.</translation>
    </message>
    <message>
        <source>The server answered with an error page (HTTP %1).</source>
        <translation>Le serveur a répondu par une page d’erreur (HTTP %1).</translation>
    </message>
    <message>
        <source>Check the client ID and the redirect URL.</source>
        <translation>Vérifiez l’ID client et l’URL de redirection.</translation>
    </message>
    <message>
        <source>The server’s page is too large.</source>
        <translation>La page du serveur est trop volumineuse.</translation>
    </message>
    <message>
        <source>The server redirects without end.</source>
        <translation>Le serveur redirige sans fin.</translation>
    </message>
    <message>
        <source>The server redirects to where no browser can go.</source>
        <translation>Le serveur redirige vers une adresse qu’aucun navigateur ne peut ouvrir.</translation>
    </message>
    <message>
        <source>The server’s form would be sent to another server: %1</source>
        <translation>Le formulaire du serveur serait envoyé à un autre serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Sign in with a browser instead, and look at the address.</source>
        <translation>Connectez-vous plutôt avec un navigateur et vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>The address of the authorization page cannot be opened.</source>
        <translation>L’adresse de la page d’autorisation ne peut pas être ouverte.</translation>
    </message>
    <message>
        <source>The form data could not be read.</source>
        <translation>Les données du formulaire n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The message has too many parameters.</source>
        <translation>Le message contient trop de paramètres.</translation>
    </message>
    <message>
        <source>The JSON data could not be read.</source>
        <translation>Les données JSON n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The parameter “%1” is not a simple value.</source>
        <translation>Le paramètre «&#xa0;%1&#xa0;» n’est pas une valeur simple.</translation>
    </message>
    <message>
        <source>The JSON Web Token could not be read.</source>
        <translation>Le jeton web JSON n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>The file “%1” could not be read.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Check its name and its permissions.</source>
        <translation>Vérifiez son nom et ses autorisations.</translation>
    </message>
    <message>
        <source>The file “%1” is too large.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» est trop volumineux.</translation>
    </message>
    <message>
        <source>The file “%1” exists already and is not overwritten.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» existe déjà et n’est pas remplacé.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>Le fichier «&#xa0;%1&#xa0;» n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>Vérifiez le dossier et ses autorisations.</translation>
    </message>
    <message>
        <source>Nothing was read from standard input.</source>
        <translation>Rien n’a été lu sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Too much was read from standard input.</source>
        <translation>Trop de données ont été lues sur l’entrée standard.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>Add --yes to confirm.</source>
        <translation>Ajoutez --yes pour confirmer.</translation>
    </message>
    <message>
        <source>Interrupted.</source>
        <translation>Interrompu.</translation>
    </message>
    <message>
        <source>Something went wrong. Try again.</source>
        <translation>Une erreur s’est produite. Réessayez.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas connu ici.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>«&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>This must be a text.</source>
        <translation>Cette valeur doit être un texte.</translation>
    </message>
    <message>
        <source>This must be true or false.</source>
        <translation>Cette valeur doit être true ou false.</translation>
    </message>
    <message>
        <source>This must be a whole number.</source>
        <translation>Cette valeur doit être un nombre entier.</translation>
    </message>
    <message>
        <source>This must be a list.</source>
        <translation>Cette valeur doit être une liste.</translation>
    </message>
    <message>
        <source>This must be an object.</source>
        <translation>Cette valeur doit être un objet.</translation>
    </message>
    <message>
        <source>This can have up to %1 characters.</source>
        <translation>Cette valeur peut comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>This can have up to %1 entries.</source>
        <translation>Cette liste peut comporter jusqu’à %1 entrées.</translation>
    </message>
    <message>
        <source>This must be between %1 and %2.</source>
        <translation>Cette valeur doit être comprise entre %1 et %2.</translation>
    </message>
    <message>
        <source>This text contains characters that cannot be used.</source>
        <translation>Ce texte contient des caractères inutilisables.</translation>
    </message>
    <message>
        <source>An ID must have 32 lower-case hexadecimal characters.</source>
        <translation>Un ID doit avoir 32&#xa0;caractères hexadécimaux en minuscules.</translation>
    </message>
    <message>
        <source>The type must be machine-to-machine, web or single-page.</source>
        <translation>Le type doit être machine-to-machine, web ou single-page.</translation>
    </message>
    <message>
        <source>Enter a period such as P6M or P30D, or never.</source>
        <translation>Saisissez une période telle que P6M ou P30D, ou never.</translation>
    </message>
    <message>
        <source>This is not Base64.</source>
        <translation>Ce n’est pas du Base64.</translation>
    </message>
    <message>
        <source>The seed is not a JSON object (line %1).</source>
        <translation>Les données initiales ne sont pas un objet JSON (ligne %1).</translation>
    </message>
    <message>
        <source>This must be a label of a host name: a-z, 0-9 and hyphens.</source>
        <translation>Cette valeur doit être un élément de nom d’hôte&#xa0;: a-z, 0-9 et traits d’union.</translation>
    </message>
    <message>
        <source>A user needs a password or its hash.</source>
        <translation>Un utilisateur a besoin d’un mot de passe ou de son empreinte.</translation>
    </message>
    <message>
        <source>Give either the password or its hash.</source>
        <translation>Indiquez soit le mot de passe, soit son empreinte.</translation>
    </message>
    <message>
        <source>This is not an encoded Argon2id hash.</source>
        <translation>Ce n’est pas une empreinte Argon2id encodée.</translation>
    </message>
    <message>
        <source>Give a client secret of 1 to 512 printable ASCII characters, or its SHA-256 hash.</source>
        <translation>Indiquez un secret client de 1 à 512&#xa0;caractères ASCII imprimables, ou son empreinte SHA-256.</translation>
    </message>
    <message>
        <source>This is not a SHA-256 hash in lower-case hexadecimal.</source>
        <translation>Ceci n’est pas une empreinte SHA-256 en hexadécimal minuscule.</translation>
    </message>
    <message>
        <source>Applications of this type do not have this.</source>
        <translation>Les applications de ce type n’ont pas cette propriété.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>«&#xa0;%1&#xa0;» figure deux fois.</translation>
    </message>
    <message>
        <source>The user %1 is stored with another name, e-mail address or ID.</source>
        <translation>L’utilisateur %1 est enregistré avec un autre nom, une autre adresse e-mail ou un autre ID.</translation>
    </message>
    <message>
        <source>Change the seed, or start with another data folder.</source>
        <translation>Modifiez les données initiales ou commencez avec un autre dossier de données.</translation>
    </message>
    <message>
        <source>The application “%1” is stored with another type or ID.</source>
        <translation>L’application «&#xa0;%1&#xa0;» est enregistrée avec un autre type ou ID.</translation>
    </message>
    <message>
        <source>Several applications could be “%1”.</source>
        <translation>Plusieurs applications pourraient être «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Give the client ID in the seed.</source>
        <translation>Indiquez l’ID client dans les données initiales.</translation>
    </message>
    <message>
        <source>Give it a certificate and a key, or listen on 127.0.0.1 or [::1].</source>
        <translation>Fournissez un certificat et une clé, ou écoutez sur 127.0.0.1 ou [::1].</translation>
    </message>
    <message>
        <source>This computer’s Qt has no TLS.</source>
        <translation>La bibliothèque Qt de cet ordinateur n’offre pas TLS.</translation>
    </message>
    <message>
        <source>Install its OpenSSL plug-in.</source>
        <translation>Installez son module OpenSSL.</translation>
    </message>
    <message>
        <source>“%1” has no certificate that can be read.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient aucun certificat lisible.</translation>
    </message>
    <message>
        <source>It takes PEM: the server’s certificate first, then those that issued it.</source>
        <translation>Il faut un fichier PEM&#xa0;: d’abord le certificat du serveur, puis ceux de ses émetteurs.</translation>
    </message>
    <message>
        <source>“%1” has no private key that can be read.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient aucune clé privée lisible.</translation>
    </message>
    <message>
        <source>It takes an RSA or EC key as PEM, PKCS#8 or PKCS#1.</source>
        <translation>Il faut une clé RSA ou EC au format PEM, PKCS#8 ou PKCS#1.</translation>
    </message>
    <message>
        <source>The private key in “%1” is protected by a passphrase.</source>
        <translation>La clé privée de «&#xa0;%1&#xa0;» est protégée par une phrase secrète.</translation>
    </message>
    <message>
        <source>Decrypt it first: openssl pkey -in KEY -out DECRYPTED</source>
        <translation>Déchiffrez-la d’abord&#xa0;: openssl pkey -in KEY -out DECRYPTED</translation>
    </message>
    <message>
        <source>The private key in “%1” is too short.</source>
        <translation>La clé privée de «&#xa0;%1&#xa0;» est trop courte.</translation>
    </message>
    <message>
        <source>Use RSA with at least 2048 bits, or the curve P-256.</source>
        <translation>Utilisez RSA avec au moins 2048&#xa0;bits, ou la courbe P-256.</translation>
    </message>
    <message>
        <source>The private key in “%1” does not belong to the certificate.</source>
        <translation>La clé privée de «&#xa0;%1&#xa0;» ne correspond pas au certificat.</translation>
    </message>
    <message>
        <source>The server’s own certificate has to come first in its file.</source>
        <translation>Le certificat du serveur doit venir en premier dans son fichier.</translation>
    </message>
    <message>
        <source>The server’s answer held no refresh token.</source>
        <translation>La réponse du serveur ne contenait aucun jeton d’actualisation.</translation>
    </message>
    <message>
        <source>The clock can only be put forward, by more than zero.</source>
        <translation>L’horloge ne peut être qu’avancée, d’une durée supérieure à zéro.</translation>
    </message>
    <message>
        <source>To put it back, go back to real time.</source>
        <translation>Pour la reculer, revenez à l’heure réelle.</translation>
    </message>
    <message>
        <source>The clock goes from the year 1970 to the year 9999.</source>
        <translation>L’horloge va de l’an 1970 à l’an 9999.</translation>
    </message>
    <message>
        <source>%1 has no effect at the endpoint %2.</source>
        <translation>%1 est sans effet sur le point d’entrée %2.</translation>
    </message>
    <message>
        <source>A failure recipe is for 1 to %1 requests, or until it is removed.</source>
        <translation>Une panne simulée vaut pour 1 à %1 requêtes, ou jusqu’à son retrait.</translation>
    </message>
    <message>
        <source>A slow answer waits for 1 to %1 milliseconds.</source>
        <translation>Une réponse lente attend de 1 à %1 millisecondes.</translation>
    </message>
    <message>
        <source>%1 takes no delay.</source>
        <translation>%1 n’admet pas de délai.</translation>
    </message>
    <message>
        <source>There is no endpoint %1.</source>
        <translation>Il n’existe pas de point d’entrée %1.</translation>
    </message>
    <message>
        <source>This failure recipe is stored already.</source>
        <translation>Cette panne simulée est déjà enregistrée.</translation>
    </message>
    <message>
        <source>There are %1 failure recipes already.</source>
        <translation>Il y a déjà %1 pannes simulées.</translation>
    </message>
    <message>
        <source>Remove some first.</source>
        <translation>Retirez-en d’abord.</translation>
    </message>
    <message>
        <source>There is no such failure recipe.</source>
        <translation>Cette panne simulée n’existe pas.</translation>
    </message>
    <message>
        <source>GRANTDESK_CONTROL_TOKEN must have %1 to %2 visible ASCII characters.</source>
        <translation>GRANTDESK_CONTROL_TOKEN doit avoir de %1 à %2&#xa0;caractères ASCII visibles.</translation>
    </message>
    <message>
        <source>The control API is offered on this computer only.</source>
        <translation>L’API de contrôle n’est proposée que sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Listen on 127.0.0.1 or [::1], or leave --control out.</source>
        <translation>Écoutez sur 127.0.0.1 ou [::1], ou omettez --control.</translation>
    </message>
    <message>
        <source>The image file is larger than %1 MiB.</source>
        <translation>Le fichier image dépasse %1&#xa0;Mio.</translation>
    </message>
    <message>
        <source>Save the image smaller: 512 × 512 pixels are enough.</source>
        <translation>Enregistrez l’image en plus petit&#xa0;: 512 × 512&#xa0;pixels suffisent.</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, SVG or WebP image, whatever it is called.</source>
        <translation>Ce n’est pas une image PNG, JPEG, SVG ou WebP, quel que soit son nom.</translation>
    </message>
    <message>
        <source>Save it as PNG in an image program and choose that file.</source>
        <translation>Enregistrez-la en PNG dans un logiciel d’images et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This computer cannot read %1 images.</source>
        <translation>Cet ordinateur ne peut pas lire les images %1.</translation>
    </message>
    <message>
        <source>The image is more than %1 pixels wide or high.</source>
        <translation>L’image dépasse %1&#xa0;pixels de largeur ou de hauteur.</translation>
    </message>
    <message>
        <source>The image is damaged or incomplete.</source>
        <translation>L’image est endommagée ou incomplète.</translation>
    </message>
    <message>
        <source>Open it in an image program, save it again and choose that file.</source>
        <translation>Ouvrez-la dans un logiciel d’images, enregistrez-la de nouveau et choisissez ce fichier.</translation>
    </message>
    <message>
        <source>This SVG uses something from outside (“%1”), which is never loaded.</source>
        <translation>Ce SVG utilise un élément extérieur («&#xa0;%1&#xa0;»), qui n’est jamais chargé.</translation>
    </message>
    <message>
        <source>This SVG is too elaborate for a logo.</source>
        <translation>Ce SVG est trop complexe pour un logo.</translation>
    </message>
    <message>
        <source>Enter a moment such as 2027-01-31T00:00:00Z.</source>
        <translation>Saisissez un instant tel que 2027-01-31T00:00:00Z.</translation>
    </message>
    <message>
        <source>A file of applications can have up to 8 MiB.</source>
        <translation>Un fichier d’applications peut avoir jusqu’à 8&#xa0;Mio.</translation>
    </message>
    <message>
        <source>The file is not JSON (line %1).</source>
        <translation>Le fichier n’est pas du JSON (ligne %1).</translation>
    </message>
    <message>
        <source>Choose a file that was exported by Grantdesk or by another OAuth server.</source>
        <translation>Choisissez un fichier exporté par Grantdesk ou par un autre serveur OAuth.</translation>
    </message>
    <message>
        <source>A newer version of Grantdesk wrote this file.</source>
        <translation>Ce fichier a été écrit par une version plus récente de Grantdesk.</translation>
    </message>
    <message>
        <source>Update this program.</source>
        <translation>Mettez ce programme à jour.</translation>
    </message>
    <message>
        <source>The file has no application in it.</source>
        <translation>Le fichier ne contient aucune application.</translation>
    </message>
    <message>
        <source>This is not the metadata of an OAuth client.</source>
        <translation>Ce ne sont pas les métadonnées d’un client OAuth.</translation>
    </message>
    <message>
        <source>Its grant types fit no type of application, or several.</source>
        <translation>Ses types d’octroi ne correspondent à aucun type d’application, ou à plusieurs.</translation>
    </message>
    <message>
        <source>Add “grantdesk_type” to it: machine-to-machine, web or single-page.</source>
        <translation>Ajoutez-y «&#xa0;grantdesk_type&#xa0;»&#xa0;: machine-to-machine, web ou single-page.</translation>
    </message>
    <message>
        <source>The client ID “%1” is there twice.</source>
        <translation>L’ID client «&#xa0;%1&#xa0;» y figure deux fois.</translation>
    </message>
    <message>
        <source>There is no user “%1” for this public key to act for.</source>
        <translation>Il n’y a pas d’utilisateur «&#xa0;%1&#xa0;» pour lequel cette clé publique pourrait agir.</translation>
    </message>
    <message>
        <source>Add the user first, or name another one as the key’s “grantdesk_user”.</source>
        <translation>Ajoutez d’abord l’utilisateur, ou indiquez-en un autre comme «&#xa0;grantdesk_user&#xa0;» de la clé.</translation>
    </message>
    <message>
        <source>The public key names no user to act for.</source>
        <translation>La clé publique ne nomme aucun utilisateur pour lequel agir.</translation>
    </message>
    <message>
        <source>Give the key a “grantdesk_user”: a User ID or e-mail address.</source>
        <translation>Donnez à la clé un «&#xa0;grantdesk_user&#xa0;»&#xa0;: un ID utilisateur ou une adresse e-mail.</translation>
    </message>
    <message>
        <source>The application can be restored for 30 days, but its tokens stay invalid.</source>
        <translation>L’application peut être restaurée pendant 30 jours, mais ses jetons restent invalides.</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Rien n’a encore été importé.</translation>
    </message>
    <message>
        <source>The audit log was changed from outside: entry %1 does not fit.</source>
        <translation>Le journal d’audit a été modifié de l’extérieur&#xa0;: l’entrée %1 ne concorde pas.</translation>
    </message>
    <message>
        <source>Compare it with an export or a backup of the data folder.</source>
        <translation>Comparez-le à une exportation ou à une sauvegarde du dossier de données.</translation>
    </message>
    <message>
        <source>“%1” was deleted, has the same client ID and can still be restored.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée, a le même ID client et peut encore être restaurée.</translation>
    </message>
    <message>
        <source>Restore it, or delete it for good first.</source>
        <translation>Restaurez-la, ou supprimez-la d’abord définitivement.</translation>
    </message>
    <message>
        <source>The logo is damaged or incomplete: nobody could see it.</source>
        <translation>Le logo est endommagé ou incomplet&#xa0;: personne ne pourrait le voir.</translation>
    </message>
    <message>
        <source>Export the application again, or take “logo_uri” out of the file.</source>
        <translation>Exportez de nouveau l’application ou retirez «&#xa0;logo_uri&#xa0;» du fichier.</translation>
    </message>
    <message>
        <source>There is no failure recipe of the kind %1. The kinds are: %2.</source>
        <translation>Il n’existe pas de panne simulée du type %1. Les types sont&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The user can be activated again, but the tokens stay invalid.</source>
        <translation>L’utilisateur peut être réactivé, mais ses jetons restent invalides.</translation>
    </message>
    <message>
        <source>The failure recipe’s member %1 cannot be read.</source>
        <translation>Le membre %1 de la panne simulée est illisible.</translation>
    </message>
    <message>
        <source>A seed can have up to 32 MiB.</source>
        <translation>Un fichier de données initiales peut atteindre 32&#xa0;Mio.</translation>
    </message>
    <message>
        <source>There are %1 users here; a seed can have up to %2.</source>
        <translation>Il y a %1 utilisateurs ici&#xa0;; un fichier de données initiales peut en contenir jusqu’à %2.</translation>
    </message>
    <message>
        <source>Not all of the output could be written.</source>
        <translation>La sortie n’a pas pu être écrite en entier.</translation>
    </message>
    <message>
        <source>Check where it goes: the disk may be full.</source>
        <translation>Vérifiez sa destination&#xa0;: le disque est peut-être plein.</translation>
    </message>
    <message>
        <source>The new client secret is stored but could not be written: nobody will see it again.</source>
        <translation>Le nouveau secret client est enregistré mais n’a pas pu être écrit&#xa0;: personne ne pourra plus le voir.</translation>
    </message>
    <message>
        <source>Delete it and add another: %1</source>
        <translation>Supprimez-le et ajoutez-en un autre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Another user has this ID.</source>
        <translation>Un autre utilisateur a cet ID.</translation>
    </message>
    <message>
        <source>%1 at %2 has no effect for an application of this type.</source>
        <translation>%1 sur %2 n’a aucun effet pour une application de ce type.</translation>
    </message>
    <message>
        <source>The private key could not be read.</source>
        <translation>La clé privée n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>An unencrypted RSA key in PEM form is needed (PKCS#8 or PKCS#1).</source>
        <translation>Il faut une clé RSA non chiffrée au format PEM (PKCS#8 ou PKCS#1).</translation>
    </message>
    <message>
        <source>These must be the last four characters of the client secret.</source>
        <translation>Ce doivent être les quatre derniers caractères du secret client.</translation>
    </message>
    <message>
        <source>Start the flow again. With a JSON Web Token check the key, its user and the customer ID first.</source>
        <translation>Relancez le flux. Avec un jeton web JSON, vérifiez d’abord la clé, son utilisateur et l’ID de l’organisation cliente.</translation>
    </message>
    <message>
        <source>Try again in %1 s.</source>
        <translation>Réessayez dans %1&#xa0;s.</translation>
    </message>
    <message>
        <source>There is not enough memory to protect the password.</source>
        <translation>La mémoire ne suffit pas pour protéger le mot de passe.</translation>
    </message>
    <message>
        <source>End other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>A password can have up to %1 characters of UTF-8 text.</source>
        <translation>Un mot de passe peut avoir jusqu’à %1&#xa0;caractères de texte UTF-8.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>On</source>
        <translation>Activée</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Default logo</source>
        <translation>Logo par défaut</translation>
    </message>
    <message>
        <source>Own logo, %1 KiB</source>
        <translation>Logo personnalisé, %1&#xa0;Kio</translation>
    </message>
    <message>
        <source>A new refresh token is issued each time the refresh token is used. Your application must store the new token after every refresh.</source>
        <translation>Un nouveau jeton d’actualisation est émis à chaque utilisation. Votre application doit stocker le nouveau jeton après chaque actualisation.</translation>
    </message>
    <message>
        <source>How long a refresh token exists before it expires. After that, users must log in to the integration again.</source>
        <translation>Durée de validité d’un jeton d’actualisation. À son expiration, les utilisateurs doivent se reconnecter à l’intégration.</translation>
    </message>
    <message>
        <source>If the user is not active for this time, the refresh token expires even if its absolute expiration is later.</source>
        <translation>Si l’utilisateur n’est pas actif pendant cette durée, le jeton d’actualisation expire, même si son expiration absolue est plus tardive.</translation>
    </message>
    <message>
        <source>Users are redirected to this address after they have authenticated. The authorization code is appended to it.
The URL must include a protocol. URL fragments, relative paths, wildcards and public IP addresses are not allowed.</source>
        <translation>Une fois authentifiés, les utilisateurs sont redirigés vers cette adresse, à laquelle est ajouté le code d’autorisation.
L’URL doit comporter un protocole. Les fragments, les chemins relatifs, les caractères génériques et les adresses IP publiques ne sont pas autorisés.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Secrets client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Clés publiques</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Renouveler le jeton d’actualisation à chaque utilisation</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Expiration absolue du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Expiration absolue</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Expiration du jeton d’actualisation pour inactivité</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Expiration pour inactivité</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Ajoutez un logo pour rendre cette application plus facile à identifier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>This is the name you gave the app. This field cannot be empty.</source>
        <translation>Il s’agit du nom que vous avez donné à l’application. Ce champ ne peut pas être vide.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Enter a description for the integration.</source>
        <translation>Saisissez une description pour l’intégration.</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL de description de l’application</translation>
    </message>
    <message>
        <source>A link to an “About us” page or a page with more information about the integration.</source>
        <translation>Lien vers une page «&#xa0;À propos de nous&#xa0;» ou vers une page contenant plus d’informations sur l’intégration.</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nom du développeur</translation>
    </message>
    <message>
        <source>Who sets up this application.</source>
        <translation>Qui met cette application en place.</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Adresse e-mail du développeur</translation>
    </message>
    <message>
        <source>Where the developer can be reached.</source>
        <translation>Où joindre le développeur.</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL de la politique de confidentialité</translation>
    </message>
    <message>
        <source>The page that tells users what the application does with their data. The consent page links to it.</source>
        <translation>La page qui explique aux utilisateurs ce que l’application fait de leurs données. La page de consentement y renvoie.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The client secret %1 expired on %2.</source>
        <translation>Le secret client %1 a expiré le %2.</translation>
    </message>
    <message>
        <source>Add a new client secret, give it to the application, then delete the expired one.</source>
        <translation>Ajoutez un nouveau secret client, transmettez-le à l’application, puis supprimez celui qui a expiré.</translation>
    </message>
    <message>
        <source>The client secret %1 expires on %2.</source>
        <translation>Le secret client %1 expire le %2.</translation>
    </message>
    <message>
        <source>Add a new client secret and give it to the application in good time.</source>
        <translation>Ajoutez à temps un nouveau secret client et transmettez-le à l’application.</translation>
    </message>
    <message>
        <source>The client secret %1 has never been used.</source>
        <translation>Le secret client %1 n’a jamais été utilisé.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it.</source>
        <translation>Si personne n’en a besoin, supprimez-le.</translation>
    </message>
    <message>
        <source>The application has no client secret.</source>
        <translation>L’application n’a aucun secret client.</translation>
    </message>
    <message>
        <source>Add a client secret: without one the application gets no tokens.</source>
        <translation>Ajoutez un secret client&#xa0;: sans lui, l’application n’obtient aucun jeton.</translation>
    </message>
    <message>
        <source>The application has no public key.</source>
        <translation>L’application n’a aucune clé publique.</translation>
    </message>
    <message>
        <source>Add a public key: without one no JSON Web Token is accepted.</source>
        <translation>Ajoutez une clé publique&#xa0;: sans elle, aucun jeton web JSON n’est accepté.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2.</source>
        <translation>Le certificat %1 a expiré le %2.</translation>
    </message>
    <message>
        <source>Its key still works. Add the new certificate, then delete the old one.</source>
        <translation>Sa clé fonctionne encore. Ajoutez le nouveau certificat, puis supprimez l’ancien.</translation>
    </message>
    <message>
        <source>The certificate %1 expires on %2.</source>
        <translation>Le certificat %1 expire le %2.</translation>
    </message>
    <message>
        <source>Its key will go on working. Have the certificate renewed.</source>
        <translation>Sa clé continuera de fonctionner. Faites renouveler le certificat.</translation>
    </message>
    <message>
        <source>The application has no redirect URL.</source>
        <translation>L’application n’a aucune URL de redirection.</translation>
    </message>
    <message>
        <source>Add a redirect URL: without one nobody can sign in.</source>
        <translation>Ajoutez une URL de redirection&#xa0;: sans elle, personne ne peut se connecter.</translation>
    </message>
    <message>
        <source>The redirect URL %1 is not encrypted.</source>
        <translation>L’URL de redirection %1 n’est pas chiffrée.</translation>
    </message>
    <message>
        <source>Use https: otherwise the authorization code can be read on its way.</source>
        <translation>Utilisez https&#xa0;: sinon, le code d’autorisation peut être lu en chemin.</translation>
    </message>
    <message>
        <source>Refresh tokens of this public application are not rotated.</source>
        <translation>Les jetons d’actualisation de cette application publique ne sont pas renouvelés à chaque utilisation.</translation>
    </message>
    <message>
        <source>Turn rotation on, so that a stolen refresh token is found out.</source>
        <translation>Activez la rotation, afin qu’un jeton d’actualisation volé soit découvert.</translation>
    </message>
    <message>
        <source>The application has not been used since %2.</source>
        <translation>L’application n’a pas été utilisée depuis le %2.</translation>
    </message>
    <message>
        <source>If nobody needs it, delete it. It can be restored for 30 days.</source>
        <translation>Si personne n’en a besoin, supprimez-la. Elle peut être restaurée pendant 30 jours.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>Only a slash at its end tells this redirect URL from %1.</source>
        <translation>Seule une barre oblique finale distingue cette URL de redirection de %1.</translation>
    </message>
    <message>
        <source>Only upper and lower case tell this redirect URL from %1.</source>
        <translation>Seule la casse (majuscules ou minuscules) distingue cette URL de redirection de %1.</translation>
    </message>
    <message>
        <source>Only http and https tell this redirect URL from %1.</source>
        <translation>Seuls http et https distinguent cette URL de redirection de %1.</translation>
    </message>
    <message>
        <source>Only the port tells this redirect URL from %1.</source>
        <translation>Seul le port distingue cette URL de redirection de %1.</translation>
    </message>
    <message>
        <source>“%1”: the client secret %2 expires</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: le secret client %2 expire</translation>
    </message>
    <message>
        <source>“%1”: the certificate %2 expires</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: le certificat %2 expire</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md; grantdeskctl app --help</source>
        <translation>«&#xa0;Administration from the command line&#xa0;» dans README.md&#xa0;; grantdeskctl app --help</translation>
    </message>
    <message>
        <source>Editing an application</source>
        <translation>Modifier une application</translation>
    </message>
    <message>
        <source>All about one application: its name, its credentials, where users are sent back to, how long refresh tokens live. Fields are stored only when you save; secrets and keys at once. A client secret is shown a single time, when it is added.</source>
        <translation>Tout sur une application&#xa0;: son nom, ses informations d’identification, où les utilisateurs sont renvoyés, la durée de vie des jetons d’actualisation. Les champs ne sont stockés qu’à l’enregistrement&#xa0;; les secrets et les clés le sont aussitôt. Un secret client n’est affiché qu’une seule fois, lors de son ajout.</translation>
    </message>
    <message>
        <source>RFC 6749, section 2 (clients) and RFC 9700 (what is safe today)</source>
        <translation>RFC 6749, section 2 (clients) et RFC 9700 (ce qui est sûr aujourd’hui)</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Applications supprimées</translation>
    </message>
    <message>
        <source>Deleted applications can be restored from here until their time is over. Their tokens stay invalid; client secrets and keys come back only if you say so.</source>
        <translation>Les applications supprimées peuvent être restaurées ici jusqu’à la fin de leur délai. Leurs jetons restent invalides&#xa0;; les secrets client et les clés ne reviennent que si vous le demandez.</translation>
    </message>
    <message>
        <source>“Administration from the command line” in README.md</source>
        <translation>«&#xa0;Administration from the command line&#xa0;» dans README.md</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratoire de flux</translation>
    </message>
    <message>
        <source>Here the window is the application: it runs a flow step by step, from the authorization address to the refreshed token. The transcript shows every request and every response; secrets are dotted until you show them.</source>
        <translation>Ici, la fenêtre joue le rôle de l’application&#xa0;: elle exécute un flux pas à pas, de l’adresse d’autorisation au jeton actualisé. La transcription montre chaque requête et chaque réponse&#xa0;; les secrets restent masqués par des points tant que vous ne les affichez pas.</translation>
    </message>
    <message>
        <source>“The first five minutes” in README.md; RFC 6749, section 4</source>
        <translation>«&#xa0;The first five minutes&#xa0;» dans README.md&#xa0;; RFC 6749, section 4</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Serveur d’autorisation</translation>
    </message>
    <message>
        <source>A server of your own to try applications against. Start it, add users, move its clock, or let it fail on purpose: so you see what your application does when tokens expire or the network is bad.</source>
        <translation>Votre propre serveur, pour y essayer des applications. Démarrez-le, ajoutez des utilisateurs, déplacez son horloge ou faites-le échouer exprès&#xa0;: vous verrez ce que fait votre application quand les jetons expirent ou que le réseau va mal.</translation>
    </message>
    <message>
        <source>“What the server answers” and “Clock, failures, request log” in README.md</source>
        <translation>«&#xa0;What the server answers&#xa0;» et «&#xa0;Clock, failures, request log&#xa0;» dans README.md</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Every request to the server, the newest last, with its answer and the rule that decided it. Choose one to read all about it. Secrets are never noted.</source>
        <translation>Chaque requête au serveur, la plus récente à la fin, avec sa réponse et la règle qui en a décidé. Choisissez-en une pour en lire tous les détails. Les secrets ne sont jamais consignés.</translation>
    </message>
    <message>
        <source>“Clock, failures, request log” in README.md; grantdeskctl log --help</source>
        <translation>«&#xa0;Clock, failures, request log&#xa0;» dans README.md&#xa0;; grantdeskctl log --help</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Every change to applications and users: who made it, when, and what was there before. Each entry is bound to the one before it by a hash; the check of the chain tells whether somebody tampered with the log.</source>
        <translation>Chaque modification des applications et des utilisateurs&#xa0;: qui l’a faite, quand, et ce qu’il y avait avant. Chaque entrée est liée à la précédente par une empreinte&#xa0;; la vérification de la chaîne dit si quelqu’un a altéré le journal.</translation>
    </message>
    <message>
        <source>grantdeskctl audit --help</source>
        <translation>La commande grantdeskctl audit --help</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>The window’s language and colors, its version and its licenses. What you choose here holds at once, for you alone.</source>
        <translation>La langue et les couleurs de la fenêtre, sa version et ses licences. Vos choix s’appliquent aussitôt, pour vous seul.</translation>
    </message>
    <message>
        <source>README.md</source>
        <translation>README.md</translation>
    </message>
    <message>
        <source>The applications that may ask for access, at most %1. Each has a client ID and authenticates in the way of its type. The column “Health” tells what needs attention: click it to read what to do.</source>
        <translation>Les applications qui peuvent demander un accès, %1 au maximum. Chacune a un ID client et s’authentifie selon son type. La colonne «&#xa0;État de santé&#xa0;» signale ce qui demande votre attention&#xa0;: cliquez dessus pour lire que faire.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Help for this place</source>
        <translation>Aide sur cette section</translation>
    </message>
    <message>
        <source>Go to a place of the window</source>
        <translation>Aller à une section de la fenêtre</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Créer une intégration d’application</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Aller au champ de recherche</translation>
    </message>
    <message>
        <source>Clear the search field</source>
        <translation>Vider le champ de recherche</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Menu of the row</source>
        <translation>Menu de la ligne</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copier l’ID client</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Undo in a text field</source>
        <translation>Annuler dans un champ de texte</translation>
    </message>
    <message>
        <source>Redo in a text field</source>
        <translation>Rétablir dans un champ de texte</translation>
    </message>
    <message>
        <source>Move a redirect URL up</source>
        <translation>Monter une URL de redirection</translation>
    </message>
    <message>
        <source>Move a redirect URL down</source>
        <translation>Descendre une URL de redirection</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Copy what is selected</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
</context>
<context>
    <name>ListenerPage</name>
    <message>
        <source>Signed in</source>
        <translation>Connexion réussie</translation>
    </message>
    <message>
        <source>Access was not allowed</source>
        <translation>L’accès n’a pas été autorisé</translation>
    </message>
    <message>
        <source>The flow failed</source>
        <translation>Le flux a échoué</translation>
    </message>
    <message>
        <source>The flow was cancelled</source>
        <translation>Le flux a été annulé</translation>
    </message>
    <message>
        <source>Nothing to do here</source>
        <translation>Rien à faire ici</translation>
    </message>
    <message>
        <source>Grantdesk has received its tokens.</source>
        <translation>Grantdesk a reçu ses jetons.</translation>
    </message>
    <message>
        <source>Grantdesk has received no tokens.</source>
        <translation>Grantdesk n’a reçu aucun jeton.</translation>
    </message>
    <message>
        <source>Grantdesk shows what went wrong.</source>
        <translation>Grantdesk indique ce qui n’a pas fonctionné.</translation>
    </message>
    <message>
        <source>The flow was cancelled in Grantdesk before it was finished.</source>
        <translation>Le flux a été annulé dans Grantdesk avant d’être terminé.</translation>
    </message>
    <message>
        <source>This address belongs to no flow that is waiting.</source>
        <translation>Cette adresse n’appartient à aucun flux en attente.</translation>
    </message>
    <message>
        <source>You can close this page and return to Grantdesk.</source>
        <translation>Vous pouvez fermer cette page et revenir à Grantdesk.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Waiting for the redirect.</source>
        <translation>En attente de la redirection.</translation>
    </message>
    <message>
        <source>The redirect cannot be caught. Paste the redirected address instead.</source>
        <translation>La redirection ne peut pas être interceptée. Collez plutôt l’adresse vers laquelle le navigateur a été redirigé.</translation>
    </message>
    <message>
        <source>What was pasted is not the redirected address.</source>
        <translation>Le texte collé n’est pas l’adresse vers laquelle le navigateur a été redirigé.</translation>
    </message>
    <message>
        <source>Another redirect came and was ignored.</source>
        <translation>Une autre redirection est arrivée et a été ignorée.</translation>
    </message>
    <message>
        <source>The time allowed is over.</source>
        <translation>Le temps imparti est écoulé.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Le flux a été annulé.</translation>
    </message>
    <message>
        <source>The browser could not be opened. Copy the address instead.</source>
        <translation>Le navigateur n’a pas pu être ouvert. Copiez plutôt l’adresse.</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Name cannot be empty.</source>
        <translation>Le nom ne peut pas être vide.</translation>
    </message>
    <message>
        <source>The name can have up to %1 characters.</source>
        <translation>Le nom peut comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The name must be one line without invisible characters.</source>
        <translation>Le nom doit tenir sur une ligne, sans caractères invisibles.</translation>
    </message>
    <message>
        <source>The description can have up to %1 characters.</source>
        <translation>La description peut comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The description must not contain invisible characters.</source>
        <translation>La description ne doit pas contenir de caractères invisibles.</translation>
    </message>
    <message>
        <source>Enter at least one redirect URL.</source>
        <translation>Saisissez au moins une URL de redirection.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Une application peut avoir jusqu’à %1&#xa0;URL de redirection.</translation>
    </message>
    <message>
        <source>This redirect URL is in the list already.</source>
        <translation>Cette URL de redirection figure déjà dans la liste.</translation>
    </message>
    <message>
        <source>Enter a valid redirect URL.</source>
        <translation>Saisissez une URL de redirection valide.</translation>
    </message>
    <message>
        <source>A redirect URL can have up to %3 characters.</source>
        <translation>Une URL de redirection peut comporter jusqu’à %3&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII. Its host is spelled “%3”.</source>
        <translation>L’URL de redirection doit être en ASCII pur. Son hôte s’écrit «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The redirect URL must be plain ASCII.</source>
        <translation>L’URL de redirection doit être en ASCII pur.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain the character %3.</source>
        <translation>L’URL de redirection ne doit pas contenir le caractère %3.</translation>
    </message>
    <message>
        <source>The redirect URL must include a protocol, for example https://.</source>
        <translation>L’URL de redirection doit comporter un protocole, par exemple https://.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a wildcard (*).</source>
        <translation>L’URL de redirection ne doit pas contenir de caractère générique (*).</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a fragment (#).</source>
        <translation>L’URL de redirection ne doit pas contenir de fragment (#).</translation>
    </message>
    <message>
        <source>The protocol “%3” is not allowed in a redirect URL.</source>
        <translation>Le protocole «&#xa0;%3&#xa0;» n’est pas autorisé dans une URL de redirection.</translation>
    </message>
    <message>
        <source>The redirect URL must name a host.</source>
        <translation>L’URL de redirection doit indiquer un hôte.</translation>
    </message>
    <message>
        <source>The redirect URL must not contain a user name or a password.</source>
        <translation>L’URL de redirection ne doit pas contenir de nom d’utilisateur ni de mot de passe.</translation>
    </message>
    <message>
        <source>The port of the redirect URL is not valid.</source>
        <translation>Le port de l’URL de redirection n’est pas valide.</translation>
    </message>
    <message>
        <source>The host of the redirect URL is not valid.</source>
        <translation>L’hôte de l’URL de redirection n’est pas valide.</translation>
    </message>
    <message>
        <source>The redirect URL must not be a public IP address.</source>
        <translation>L’URL de redirection ne doit pas être une adresse IP publique.</translation>
    </message>
    <message>
        <source>This period is not supported.</source>
        <translation>Cette période n’est pas prise en charge.</translation>
    </message>
    <message>
        <source>The logo can have up to %1 KiB.</source>
        <translation>Le logo peut peser jusqu’à %1&#xa0;Kio.</translation>
    </message>
    <message>
        <source>The logo must be a PNG image.</source>
        <translation>Le logo doit être une image PNG.</translation>
    </message>
    <message>
        <source>The logo can be up to %1 pixels wide and high.</source>
        <translation>Le logo peut mesurer jusqu’à %1&#xa0;pixels de large et de haut.</translation>
    </message>
    <message>
        <source>Enter a complete address that starts with https:// or http://.</source>
        <translation>Saisissez une adresse complète commençant par https:// ou http://.</translation>
    </message>
    <message>
        <source>The address can have up to %1 characters.</source>
        <translation>L’adresse peut comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The developer name can have up to %1 characters.</source>
        <translation>Le nom du développeur peut comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The developer name must be one line without invisible characters.</source>
        <translation>Le nom du développeur doit tenir sur une ligne, sans caractères invisibles.</translation>
    </message>
    <message>
        <source>Enter a valid email address.</source>
        <translation>Saisissez une adresse e-mail valide.</translation>
    </message>
    <message>
        <source>An application can have up to %1 client secrets.</source>
        <translation>Une application peut avoir jusqu’à %1&#xa0;secrets client.</translation>
    </message>
    <message>
        <source>Notes can have up to %1 characters.</source>
        <translation>Les notes peuvent comporter jusqu’à %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>Notes must be one line without invisible characters.</source>
        <translation>Les notes doivent tenir sur une ligne, sans caractères invisibles.</translation>
    </message>
    <message>
        <source>An application can have up to %1 public keys.</source>
        <translation>Une application peut avoir jusqu’à %1&#xa0;clés publiques.</translation>
    </message>
    <message>
        <source>The application already has this public key.</source>
        <translation>L’application possède déjà cette clé publique.</translation>
    </message>
    <message>
        <source>This value is not allowed.</source>
        <translation>Cette valeur n’est pas autorisée.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration</source>
        <translation>Expiration absolue du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration</source>
        <translation>Expiration du jeton d’actualisation pour inactivité</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL de description de l’application</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nom du développeur</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Adresse e-mail du développeur</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL de la politique de confidentialité</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Clés publiques</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation du jeton d’actualisation</translation>
    </message>
</context>
<context>
    <name>Recipes</name>
    <message>
        <source>Consent denied</source>
        <translation>Consentement refusé</translation>
    </message>
    <message>
        <source>Slow answer</source>
        <translation>Réponse lente</translation>
    </message>
    <message>
        <source>429 Too many requests</source>
        <translation>429 Trop de requêtes</translation>
    </message>
    <message>
        <source>503 Service unavailable</source>
        <translation>503 Service indisponible</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>Connexion coupée</translation>
    </message>
    <message>
        <source>Malformed JSON</source>
        <translation>JSON mal formé</translation>
    </message>
    <message>
        <source>HTML error page</source>
        <translation>Page d’erreur HTML</translation>
    </message>
    <message>
        <source>No refresh_token in the answer</source>
        <translation>Pas de refresh_token dans la réponse</translation>
    </message>
    <message>
        <source>expires_in is 0</source>
        <translation>expires_in vaut 0</translation>
    </message>
    <message>
        <source>token_type is Bearer</source>
        <translation>token_type est Bearer</translation>
    </message>
    <message>
        <source>Code expired at once</source>
        <translation>Code expiré aussitôt</translation>
    </message>
    <message>
        <source>Refresh refused</source>
        <translation>Actualisation refusée</translation>
    </message>
    <message>
        <source>Wrong state in the redirect</source>
        <translation>state erroné dans la redirection</translation>
    </message>
    <message>
        <source>Tampered iss in the redirect</source>
        <translation>iss altéré dans la redirection</translation>
    </message>
    <message>
        <source>Authorization</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>Échange de JWT</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RedirectWords</name>
    <message>
        <source>Without one, users could not be sent back to the application.</source>
        <translation>Sans elle, les utilisateurs ne pourraient pas être renvoyés vers l’application.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Retirez l’une des deux.</translation>
    </message>
    <message>
        <source>Longer addresses are cut off on the way. Pass what varies in the state parameter instead.</source>
        <translation>Les adresses plus longues sont tronquées en chemin. Transmettez ce qui varie dans le paramètre state.</translation>
    </message>
    <message>
        <source>Addresses are compared byte by byte. Write the host in its xn-- spelling, and other letters percent-encoded.</source>
        <translation>Les adresses sont comparées octet par octet. Écrivez l’hôte sous sa forme xn-- et les autres lettres avec l’encodage pourcent.</translation>
    </message>
    <message>
        <source>Programs read it differently, and one of them would send the code astray. Leave it out or percent-encode it.</source>
        <translation>Les programmes l’interprètent différemment, et le code pourrait partir ailleurs. Supprimez-le ou encodez-le avec %.</translation>
    </message>
    <message>
        <source>The server must not guess where to send users. Begin with https:// or with your app’s own scheme, for example com.example.app:/callback.</source>
        <translation>Le serveur ne doit pas deviner où renvoyer les utilisateurs. Commencez par https:// ou par le schéma de votre application, par exemple com.example.app:/callback.</translation>
    </message>
    <message>
        <source>It would also match addresses that are not yours. Add each address by itself; what varies belongs in the state parameter.</source>
        <translation>Il correspondrait aussi à des adresses qui ne sont pas les vôtres. Ajoutez chaque adresse séparément&#xa0;; ce qui varie va dans le paramètre state.</translation>
    </message>
    <message>
        <source>A browser never sends what follows the # to your application. Remove the # and everything after it.</source>
        <translation>Un navigateur n’envoie jamais à votre application ce qui suit le #. Retirez le # et tout ce qui suit.</translation>
    </message>
    <message>
        <source>Such an address runs code or opens a file instead of calling your application. Use https:// or your app’s own scheme.</source>
        <translation>Une telle adresse exécute du code ou ouvre un fichier au lieu d’appeler votre application. Utilisez https:// ou le schéma de votre application.</translation>
    </message>
    <message>
        <source>Name the computer after the slashes, for example https://app.example.com/callback.</source>
        <translation>Nommez l’ordinateur après les barres obliques, par exemple https://app.example.com/callback.</translation>
    </message>
    <message>
        <source>It would show in histories and logs. Remove everything from the slashes up to the @.</source>
        <translation>Il apparaîtrait dans les historiques et les journaux. Retirez tout, des barres obliques jusqu’au @.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535. Leave it out to use the protocol’s own.</source>
        <translation>Un port est un nombre de 1 à 65535. Omettez-le pour utiliser celui du protocole.</translation>
    </message>
    <message>
        <source>Use a name such as app.example.com, or an address such as 127.0.0.1 in its usual spelling.</source>
        <translation>Utilisez un nom tel que app.example.com, ou une adresse telle que 127.0.0.1 sous sa forme habituelle.</translation>
    </message>
    <message>
        <source>It may belong to somebody else tomorrow. Use the host’s name; loopback and private addresses are fine.</source>
        <translation>Elle pourrait appartenir à quelqu’un d’autre demain. Utilisez le nom de l’hôte&#xa0;; les adresses de bouclage et privées sont admises.</translation>
    </message>
    <message>
        <source>The server compares character by character: keep the one that your application sends.</source>
        <translation>Le serveur compare caractère par caractère&#xa0;: gardez celle que votre application envoie.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Authorization URI</source>
        <translation>URI d’autorisation</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL du jeton</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>The address of the authorization page is put together, and the redirect is prepared.</source>
        <translation>L’adresse de la page d’autorisation est composée et la redirection est préparée.</translation>
    </message>
    <message>
        <source>Log in in the browser and allow access. The server then sends the browser to the redirect URL. If no browser has opened, copy the address.</source>
        <translation>Connectez-vous dans le navigateur et autorisez l’accès. Le serveur envoie ensuite le navigateur vers l’URL de redirection. Si aucun navigateur ne s’est ouvert, copiez l’adresse.</translation>
    </message>
    <message>
        <source>The redirect brings the authorization code. Its state parameter must be the one that was sent.</source>
        <translation>La redirection apporte le code d’autorisation. Son paramètre state doit être celui qui a été envoyé.</translation>
    </message>
    <message>
        <source>A JSON Web Token, signed with the private key, is exchanged for an access token.</source>
        <translation>Un jeton web JSON, signé avec la clé privée, est échangé contre un jeton d’accès.</translation>
    </message>
    <message>
        <source>The authorization code is exchanged for tokens. The code is valid for 2 minutes only.</source>
        <translation>Le code d’autorisation est échangé contre des jetons. Le code n’est valable que pendant 2&#xa0;minutes.</translation>
    </message>
    <message>
        <source>The API is called with the access token.</source>
        <translation>L’API est appelée avec le jeton d’accès.</translation>
    </message>
    <message>
        <source>The refresh token is exchanged for a new access token.</source>
        <translation>Le jeton d’actualisation est échangé contre un nouveau jeton d’accès.</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>The rest is not shown.</source>
        <translation>La suite n’est pas affichée.</translation>
    </message>
    <message>
        <source>Sent: %1</source>
        <translation>Envoyé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Reçu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Remarque&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>Machine to Machine Application</source>
        <translation>Application machine à machine</translation>
    </message>
    <message>
        <source>Web Application</source>
        <translation>Application web</translation>
    </message>
    <message>
        <source>Single Page Web Application</source>
        <translation>Application web monopage</translation>
    </message>
    <message>
        <source>Best for CLIs, daemons or scripts running on your server</source>
        <translation>Idéale pour les interfaces de ligne de commande, les démons ou les scripts exécutés sur votre serveur</translation>
    </message>
    <message>
        <source>Best for server-side applications that handle credentials and tokens on the server</source>
        <translation>Idéale pour les applications côté serveur qui gèrent les informations d’identification et les jetons sur le serveur</translation>
    </message>
    <message>
        <source>Best for mobile or single-page web applications</source>
        <translation>Idéale pour les applications mobiles ou web monopages</translation>
    </message>
    <message>
        <source>Authentication through a JSON Web Token signed with a public/private key pair</source>
        <translation>Authentification par jeton web JSON (JWT) signé à l’aide d’une paire de clés publique/privée</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow</source>
        <translation>Authentification via le flux de code d’autorisation OAuth 2.0</translation>
    </message>
    <message>
        <source>Authentication through the OAuth 2.0 authorization code flow with Proof Key for Code Exchange (PKCE)</source>
        <translation>Authentification via le flux de code d’autorisation OAuth 2.0 avec PKCE (Proof Key for Code Exchange)</translation>
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
        <translation>Flux JWT</translation>
    </message>
    <message>
        <source>Authorization code flow</source>
        <translation>Flux de code d’autorisation</translation>
    </message>
    <message>
        <source>PKCE flow</source>
        <translation>Flux PKCE</translation>
    </message>
    <message>
        <source>No expiration</source>
        <translation>Aucune expiration</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1&#xa0;an</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n&#xa0;an</numerusform>
            <numerusform>%n&#xa0;ans</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1&#xa0;mois</translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n&#xa0;mois</numerusform>
            <numerusform>%n&#xa0;mois</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1&#xa0;jour</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n&#xa0;jour</numerusform>
            <numerusform>%n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Just now</source>
        <translation>À l’instant</translation>
    </message>
    <message>
        <source>1 minute ago</source>
        <translation>Il y a 1&#xa0;minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>Il y a %n&#xa0;minute</numerusform>
            <numerusform>Il y a %n&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>Il y a 1&#xa0;heure</translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>Il y a %n&#xa0;heure</numerusform>
            <numerusform>Il y a %n&#xa0;heures</numerusform>
        </translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>Il y a 1&#xa0;jour</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>Il y a %n&#xa0;jour</numerusform>
            <numerusform>Il y a %n&#xa0;jours</numerusform>
        </translation>
    </message>
    <message>
        <source>1 month ago</source>
        <translation>Il y a 1&#xa0;mois</translation>
    </message>
    <message numerus="yes">
        <source>%n months ago</source>
        <translation>
            <numerusform>Il y a %n&#xa0;mois</numerusform>
            <numerusform>Il y a %n&#xa0;mois</numerusform>
        </translation>
    </message>
    <message>
        <source>1 year ago</source>
        <translation>Il y a 1&#xa0;an</translation>
    </message>
    <message numerus="yes">
        <source>%n years ago</source>
        <translation>
            <numerusform>Il y a %n&#xa0;an</numerusform>
            <numerusform>Il y a %n&#xa0;ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Authorization address</source>
        <translation>Adresse d’autorisation</translation>
    </message>
    <message>
        <source>Sign-in and consent</source>
        <translation>Connexion et consentement</translation>
    </message>
    <message>
        <source>Redirect</source>
        <translation>Redirection</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualisation</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>Réussi</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>Délai dépassé</translation>
    </message>
    <message>
        <source>Tokens were granted, and the API returned 1 object.</source>
        <translation>Les jetons ont été accordés et l’API a renvoyé 1&#xa0;objet.</translation>
    </message>
    <message numerus="yes">
        <source>Tokens were granted, and the API returned %n objects.</source>
        <translation>
            <numerusform>Les jetons ont été accordés et l’API a renvoyé %n&#xa0;objet.</numerusform>
            <numerusform>Les jetons ont été accordés et l’API a renvoyé %n&#xa0;objets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens were granted.</source>
        <translation>Les jetons ont été accordés.</translation>
    </message>
    <message>
        <source>The flow was cancelled.</source>
        <translation>Le flux a été annulé.</translation>
    </message>
    <message>
        <source>Checking the keyring…</source>
        <translation>Vérification du trousseau…</translation>
    </message>
</context>
<context>
    <name>console</name>
    <message>
        <source>Desktop console for OAuth2 applications</source>
        <translation>Console de bureau pour les applications OAuth2</translation>
    </message>
    <message>
        <source>The folder of the database and the settings (default: the platform’s application-data folder, or $GRANTDESK_DATA_DIR).</source>
        <translation>Le dossier de la base de données et des paramètres (par défaut&#xa0;: le dossier de données d’application de la plateforme ou $GRANTDESK_DATA_DIR).</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
</context>
<context>
    <name>ctl</name>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Conservez votre secret client en lieu sûr. Copiez-le maintenant&#xa0;: vous ne pourrez plus l’afficher.</translation>
    </message>
    <message>
        <source>--type must be machine-to-machine, web or single-page.</source>
        <translation>--type doit être machine-to-machine, web ou single-page.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Type d’application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>“%1” was deleted. All its client secrets, keys and tokens stop working immediately.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée. Tous ses secrets client, clés et jetons cessent immédiatement de fonctionner.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Créer une intégration d’application</translation>
    </message>
    <message>
        <source>machine-to-machine, web or single-page</source>
        <translation>machine-to-machine, web ou single-page</translation>
    </message>
    <message>
        <source>Keep the client secret in the operating system’s keyring for flow runs</source>
        <translation>Conserver le secret client dans le trousseau du système d’exploitation pour l’exécution des flux</translation>
    </message>
    <message>
        <source>Change an application</source>
        <translation>Modifier une application</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>List the applications</source>
        <translation>Lister les applications</translation>
    </message>
    <message>
        <source>Show an application</source>
        <translation>Afficher une application</translation>
    </message>
    <message>
        <source>%1 does not fit the application type %2.</source>
        <translation>%1 ne convient pas au type d’application %2.</translation>
    </message>
    <message>
        <source>%1 must be a period such as P30D, P6M or P1Y, or never.</source>
        <translation>%1 doit être une période telle que P30D, P6M ou P1Y, ou never.</translation>
    </message>
    <message>
        <source>The application has no redirect URL “%1”.</source>
        <translation>L’application n’a pas d’URL de redirection «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>A redirect URL; may be given several times</source>
        <translation>Une URL de redirection&#xa0;; peut être indiquée plusieurs fois</translation>
    </message>
    <message>
        <source>Rotate refresh token every time it is used</source>
        <translation>Renouveler le jeton d’actualisation à chaque utilisation</translation>
    </message>
    <message>
        <source>Absolute refresh token expiration: a period such as P6M, or never</source>
        <translation>Expiration absolue du jeton d’actualisation&#xa0;: une période telle que P6M, ou never</translation>
    </message>
    <message>
        <source>Inactivity refresh token expiration: a period such as P30D, or never</source>
        <translation>Expiration du jeton d’actualisation pour inactivité&#xa0;: une période telle que P30D, ou never</translation>
    </message>
    <message>
        <source>App description URL</source>
        <translation>URL de description de l’application</translation>
    </message>
    <message>
        <source>Developer name</source>
        <translation>Nom du développeur</translation>
    </message>
    <message>
        <source>Developer email address</source>
        <translation>Adresse e-mail du développeur</translation>
    </message>
    <message>
        <source>Privacy policy URL</source>
        <translation>URL de la politique de confidentialité</translation>
    </message>
    <message>
        <source>A redirect URL to remove; may be given several times</source>
        <translation>Une URL de redirection à retirer&#xa0;; peut être indiquée plusieurs fois</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(obligatoire)</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Afficher cette aide</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>“%1” is not understood here.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas compris ici.</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>Indiquez une commande.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 manque.</translation>
    </message>
    <message>
        <source>%1 needs one value.</source>
        <translation>%1 requiert une valeur.</translation>
    </message>
    <message>
        <source>The command line is not understood: %1</source>
        <translation>La ligne de commande n’est pas comprise&#xa0;: %1</translation>
    </message>
    <message>
        <source>The data folder to use</source>
        <translation>Le dossier de données à utiliser</translation>
    </message>
    <message>
        <source>Print one JSON object or array; with log one object a line</source>
        <translation>Afficher un seul objet ou tableau JSON&#xa0;; avec log, un objet par ligne</translation>
    </message>
    <message>
        <source>The language to speak: en, it, fr or de</source>
        <translation>La langue à utiliser&#xa0;: en, it, fr ou de</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>Afficher la version</translation>
    </message>
    <message>
        <source>Try: %1</source>
        <translation>Essayez&#xa0;: %1</translation>
    </message>
    <message>
        <source>OAuth2 applications, their test flows and a built-in authorization server</source>
        <translation>Les applications OAuth2, leurs flux de test et un serveur d’autorisation intégré</translation>
    </message>
    <message>
        <source>--language must be en, it, fr or de.</source>
        <translation>--language doit être en, it, fr ou de.</translation>
    </message>
    <message>
        <source>This data folder is new: it has the sample user %1 &lt;%2&gt;.</source>
        <translation>Ce dossier de données est nouveau&#xa0;: il contient l’utilisateur d’exemple %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Password: %1 (shown only now)</source>
        <translation>Mot de passe&#xa0;: %1 (affiché uniquement maintenant)</translation>
    </message>
    <message>
        <source>Choose a password with: %1</source>
        <translation>Choisissez un mot de passe avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>--server must be a base URL, for example https://myorganization.my.workfront.com.</source>
        <translation>--server doit être une URL de base, par exemple https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>--timeout must be a number of seconds from 1 to %1.</source>
        <translation>--timeout doit être un nombre de secondes compris entre 1 et %1.</translation>
    </message>
    <message>
        <source>--client-authentication must be basic or body.</source>
        <translation>--client-authentication doit être basic ou body.</translation>
    </message>
    <message>
        <source>--body must be form or json.</source>
        <translation>--body doit être form ou json.</translation>
    </message>
    <message>
        <source>--sign-in and --password-stdin belong together.</source>
        <translation>--sign-in et --password-stdin vont ensemble.</translation>
    </message>
    <message>
        <source>Base URL of the authorization server; without it the built-in one is started</source>
        <translation>URL de base du serveur d’autorisation&#xa0;; sans elle, le serveur intégré est démarré</translation>
    </message>
    <message>
        <source>The registered redirect URL to use</source>
        <translation>L’URL de redirection enregistrée à utiliser</translation>
    </message>
    <message>
        <source>The private key file (PEM); without it the kept one is used</source>
        <translation>Le fichier de la clé privée (PEM)&#xa0;; sans lui, la clé conservée est utilisée</translation>
    </message>
    <message>
        <source>Read the client secret from the first line of standard input</source>
        <translation>Lire le secret client sur la première ligne de l’entrée standard</translation>
    </message>
    <message>
        <source>Only print the address of the authorization page</source>
        <translation>Afficher seulement l’adresse de la page d’autorisation</translation>
    </message>
    <message>
        <source>Seconds to wait for the sign-in (300)</source>
        <translation>Secondes d’attente de la connexion (300)</translation>
    </message>
    <message>
        <source>Sign in and allow access as this user, without a browser</source>
        <translation>Se connecter et autoriser l’accès en tant que cet utilisateur, sans navigateur</translation>
    </message>
    <message>
        <source>Read this user’s password from the next line of standard input</source>
        <translation>Lire le mot de passe de cet utilisateur sur la ligne suivante de l’entrée standard</translation>
    </message>
    <message>
        <source>Use the refresh token once afterwards</source>
        <translation>Utiliser ensuite une fois le jeton d’actualisation</translation>
    </message>
    <message>
        <source>Where the client secret goes: basic (header) or body</source>
        <translation>Emplacement du secret client&#xa0;: basic (en-tête) ou body</translation>
    </message>
    <message>
        <source>The token request’s body: form or json</source>
        <translation>Le corps de la requête de jeton&#xa0;: form ou json</translation>
    </message>
    <message>
        <source>Show secrets and tokens in the transcript</source>
        <translation>Afficher les secrets et les jetons dans la transcription</translation>
    </message>
    <message>
        <source>Test flows</source>
        <translation>Tester des flux</translation>
    </message>
    <message>
        <source>Run the flow of an application and show every message</source>
        <translation>Exécuter le flux d’une application et afficher chaque message</translation>
    </message>
    <message>
        <source>Client secret:</source>
        <translation>Secret client&#xa0;:</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Mot de passe&#xa0;:</translation>
    </message>
    <message>
        <source>Open this address in a browser:</source>
        <translation>Ouvrez cette adresse dans un navigateur&#xa0;:</translation>
    </message>
    <message>
        <source>Or paste the redirected address here.</source>
        <translation>Ou collez ici l’adresse vers laquelle le navigateur a été redirigé.</translation>
    </message>
    <message>
        <source>The private key was saved in “%1”. It is available only once and is not stored.</source>
        <translation>La clé privée a été enregistrée dans «&#xa0;%1&#xa0;». Elle n’est disponible qu’une seule fois et n’est pas conservée.</translation>
    </message>
    <message>
        <source>The public key was deleted. JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>La clé publique a été supprimée. Les jetons web JSON signés avec cette clé ne seront plus acceptés.</translation>
    </message>
    <message>
        <source>The user that JSON Web Tokens signed with this key act for: ID, e-mail address or name</source>
        <translation>L’utilisateur pour lequel agissent les jetons web JSON signés avec cette clé&#xa0;: ID, adresse e-mail ou nom</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Ajouter une clé publique</translation>
    </message>
    <message>
        <source>A certificate or public key (PEM, DER or JWK); - is standard input</source>
        <translation>Un certificat ou une clé publique (PEM, DER ou JWK)&#xa0;; - désigne l’entrée standard</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Générer une paire de clés publique/privée</translation>
    </message>
    <message>
        <source>The new file for the private key (PKCS#8 PEM)</source>
        <translation>Le nouveau fichier de la clé privée (PEM PKCS#8)</translation>
    </message>
    <message>
        <source>Keep the private key in the operating system’s keyring for flow runs</source>
        <translation>Conserver la clé privée dans le trousseau du système d’exploitation pour l’exécution des flux</translation>
    </message>
    <message>
        <source>Public keys of a machine-to-machine application</source>
        <translation>Clés publiques d’une application machine à machine</translation>
    </message>
    <message>
        <source>List the public keys</source>
        <translation>Lister les clés publiques</translation>
    </message>
    <message>
        <source>Delete a public key</source>
        <translation>Supprimer une clé publique</translation>
    </message>
    <message>
        <source>The public key’s ID</source>
        <translation>L’ID de la clé publique</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name</source>
        <translation>L’ID, l’ID client ou le nom exact d’une application</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>The client secret was deleted. Applications using this secret will no longer be able to authenticate.</source>
        <translation>Le secret client a été supprimé. Les applications qui l’utilisent ne pourront plus s’authentifier.</translation>
    </message>
    <message>
        <source>Client secrets of an application</source>
        <translation>Secrets client d’une application</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Ajouter un secret client</translation>
    </message>
    <message>
        <source>Notes, 64 characters maximum</source>
        <translation>Notes, 64&#xa0;caractères maximum</translation>
    </message>
    <message>
        <source>List the client secrets</source>
        <translation>Lister les secrets client</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Supprimer le secret client</translation>
    </message>
    <message>
        <source>The client secret’s ID</source>
        <translation>L’ID du secret client</translation>
    </message>
    <message>
        <source>--listen must be an address and a port, for example 127.0.0.1:0.</source>
        <translation>--listen doit être une adresse suivie d’un port, par exemple 127.0.0.1:0.</translation>
    </message>
    <message>
        <source>Run the built-in authorization server</source>
        <translation>Exécuter le serveur d’autorisation intégré</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Refresh token rotation</source>
        <translation>Rotation du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Absolute expiration</source>
        <translation>Expiration absolue</translation>
    </message>
    <message>
        <source>Inactivity expiration</source>
        <translation>Expiration pour inactivité</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Secrets client</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Clés publiques</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Taille de la clé</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajoutée par</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Nightly export</source>
        <translation>Export nocturne</translation>
    </message>
    <message>
        <source>Workfront for ClientApp</source>
        <translation>Workfront pour ClientApp</translation>
    </message>
    <message>
        <source>Field app</source>
        <translation>Application de terrain</translation>
    </message>
    <message>
        <source>Refresh token flow</source>
        <translation>Flux de jeton d’actualisation</translation>
    </message>
    <message>
        <source>The built-in authorization server runs at %1, with a data folder of its own.</source>
        <translation>Le serveur d’autorisation intégré s’exécute à l’adresse %1, avec son propre dossier de données.</translation>
    </message>
    <message>
        <source>%1 signs in wherever somebody has to.</source>
        <translation>%1 se connecte partout où c’est nécessaire.</translation>
    </message>
    <message>
        <source>All three flows succeeded. The data folder is removed again.</source>
        <translation>Les trois flux ont réussi. Le dossier de données est supprimé.</translation>
    </message>
    <message>
        <source>Show everything once: a server, one application of each type, all flows</source>
        <translation>Tout montrer une fois&#xa0;: un serveur, une application de chaque type, tous les flux</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Jeton d’actualisation</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>API objects</source>
        <translation>Objets de l’API</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane (environnement)</translation>
    </message>
    <message>
        <source>Give the password on standard input and add --password-stdin.</source>
        <translation>Fournissez le mot de passe sur l’entrée standard et ajoutez --password-stdin.</translation>
    </message>
    <message>
        <source>A user’s ID, e-mail address or exact name</source>
        <translation>L’ID, l’adresse e-mail ou le nom exact d’un utilisateur</translation>
    </message>
    <message>
        <source>Read the password from standard input</source>
        <translation>Lire le mot de passe sur l’entrée standard</translation>
    </message>
    <message>
        <source>Give a user another password</source>
        <translation>Donner un autre mot de passe à un utilisateur</translation>
    </message>
    <message>
        <source>Users of the built-in server</source>
        <translation>Utilisateurs du serveur intégré</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>List the users</source>
        <translation>Lister les utilisateurs</translation>
    </message>
    <message>
        <source>Keep a user from signing in; all tokens of this user stop working immediately</source>
        <translation>Empêcher un utilisateur de se connecter&#xa0;; tous ses jetons cessent immédiatement de fonctionner</translation>
    </message>
    <message>
        <source>Let a deactivated user sign in again</source>
        <translation>Permettre à nouveau à un utilisateur désactivé de se connecter</translation>
    </message>
    <message>
        <source>Keep the same refresh token</source>
        <translation>Conserver le même jeton d’actualisation</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Les informations d’identification ne sont envoyées que par https ou à cet ordinateur.</translation>
    </message>
    <message>
        <source>The seed can be applied. Users: %1. Applications: %2.</source>
        <translation>Les données initiales peuvent être appliquées. Utilisateurs&#xa0;: %1. Applications&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Users added</source>
        <translation>Utilisateurs ajoutés</translation>
    </message>
    <message>
        <source>Users updated</source>
        <translation>Utilisateurs mis à jour</translation>
    </message>
    <message>
        <source>Applications created</source>
        <translation>Applications créées</translation>
    </message>
    <message>
        <source>Applications updated</source>
        <translation>Applications mises à jour</translation>
    </message>
    <message>
        <source>A JSON file; - is standard input</source>
        <translation>Un fichier JSON&#xa0;; - désigne l’entrée standard</translation>
    </message>
    <message>
        <source>Organization, users and applications as one JSON file</source>
        <translation>Organisation, utilisateurs et applications dans un seul fichier JSON</translation>
    </message>
    <message>
        <source>Say whether a seed can be read</source>
        <translation>Indiquer si des données initiales peuvent être lues</translation>
    </message>
    <message>
        <source>Put a seed into the data folder, all of it or nothing</source>
        <translation>Placer des données initiales dans le dossier de données, en entier ou pas du tout</translation>
    </message>
    <message>
        <source>Print what the data folder holds as a seed, without secrets</source>
        <translation>Afficher le contenu du dossier de données sous forme de données initiales, sans secrets</translation>
    </message>
    <message>
        <source>WARNING: this server speaks plain HTTP to others. Whoever is on the way can read passwords, secrets and tokens. Use --tls-cert and --tls-key for anything but a test.</source>
        <translation>ATTENTION&#xa0;: ce serveur communique avec d’autres machines en HTTP non chiffré. Quiconque se trouve sur le trajet peut lire mots de passe, secrets et jetons. Hors d’un test, utilisez --tls-cert et --tls-key.</translation>
    </message>
    <message>
        <source>--public-url must be a scheme, a host and, where needed, a port, for example https://auth.example.com.</source>
        <translation>--public-url doit se composer d’un schéma, d’un hôte et, si nécessaire, d’un port, par exemple https://auth.example.com.</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key belong together.</source>
        <translation>--tls-cert et --tls-key vont ensemble.</translation>
    </message>
    <message>
        <source>Address and port; port 0 takes a free one</source>
        <translation>Adresse et port&#xa0;; le port 0 en prend un libre</translation>
    </message>
    <message>
        <source>PEM file: the server’s certificate, then those that issued it</source>
        <translation>Fichier PEM&#xa0;: le certificat du serveur, puis ceux de ses émetteurs</translation>
    </message>
    <message>
        <source>PEM file: the private key of the certificate</source>
        <translation>Fichier PEM&#xa0;: la clé privée du certificat</translation>
    </message>
    <message>
        <source>Address of the proxy whose X-Forwarded-For header gives the client’s real address</source>
        <translation>Adresse du proxy dont l’en-tête X-Forwarded-For indique l’adresse réelle du client</translation>
    </message>
    <message>
        <source>Serve others without TLS: whoever is on the way can read passwords and tokens</source>
        <translation>Servir d’autres machines sans TLS&#xa0;: quiconque se trouve sur le trajet peut lire mots de passe et jetons</translation>
    </message>
    <message>
        <source>--public-url has to begin with https:// (or say --allow-plain-http).</source>
        <translation>--public-url doit commencer par https:// (ou indiquez --allow-plain-http).</translation>
    </message>
    <message>
        <source>--trusted-proxy must be an IP address, for example 127.0.0.1.</source>
        <translation>--trusted-proxy doit être une adresse IP, par exemple 127.0.0.1.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêtée</translation>
    </message>
    <message>
        <source>real time</source>
        <translation>heure réelle</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>décalée</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Heure réelle</translation>
    </message>
    <message>
        <source>A moment is for example 2026-11-21T12:00:00Z.</source>
        <translation>Un instant s’écrit par exemple 2026-11-21T12:00:00Z.</translation>
    </message>
    <message>
        <source>The clock of the built-in server</source>
        <translation>L’horloge du serveur intégré</translation>
    </message>
    <message>
        <source>Show the time</source>
        <translation>Afficher l’heure</translation>
    </message>
    <message>
        <source>Put the clock forward</source>
        <translation>Avancer l’horloge</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Arrêter l’horloge</translation>
    </message>
    <message>
        <source>The moment at which it stands still; now when it is left out</source>
        <translation>L’instant où elle s’arrête&#xa0;; maintenant s’il est omis</translation>
    </message>
    <message>
        <source>Let the clock go on from where it stands</source>
        <translation>Laisser l’horloge repartir d’où elle est</translation>
    </message>
    <message>
        <source>Go back to real time</source>
        <translation>Revenir à l’heure réelle</translation>
    </message>
    <message>
        <source>This server has the sample user %1 &lt;%2&gt;.</source>
        <translation>Ce serveur a l’utilisateur d’exemple %1 &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Choose users and passwords with --seed, or add users through --control.</source>
        <translation>Choisissez utilisateurs et mots de passe avec --seed, ou ajoutez des utilisateurs via --control.</translation>
    </message>
    <message>
        <source>--since and --limit must be numbers from 0 on, --limit at most 100000.</source>
        <translation>--since et --limit doivent être des nombres à partir de 0, --limit au plus 100000.</translation>
    </message>
    <message>
        <source>Show the requests that the built-in server has answered</source>
        <translation>Afficher les requêtes auxquelles le serveur intégré a répondu</translation>
    </message>
    <message>
        <source>Go on with new ones until interrupted</source>
        <translation>Continuer avec les nouvelles jusqu’à l’interruption</translation>
    </message>
    <message>
        <source>Only those that were refused or failed</source>
        <translation>Seulement celles refusées ou en échec</translation>
    </message>
    <message>
        <source>Only those after this number</source>
        <translation>Seulement celles après ce numéro</translation>
    </message>
    <message>
        <source>At most this many, the latest</source>
        <translation>Au plus ce nombre, les plus récentes</translation>
    </message>
    <message>
        <source>Only for this application</source>
        <translation>Seulement pour cette application</translation>
    </message>
    <message>
        <source>all</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>until removed</source>
        <translation>jusqu’au retrait</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Delay (ms)</source>
        <translation>Délai (ms)</translation>
    </message>
    <message>
        <source>The kinds are: %1.</source>
        <translation>Les types sont&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The endpoints are: %1.</source>
        <translation>Les points d’entrée sont&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Make the server fail on purpose</source>
        <translation>Faire simuler volontairement des pannes au serveur</translation>
    </message>
    <message>
        <source>Number of requests it applies to; without it, until removed</source>
        <translation>Nombre de requêtes concernées&#xa0;; sans cette option, jusqu’au retrait</translation>
    </message>
    <message>
        <source>Failures that the built-in server shows on purpose</source>
        <translation>Pannes que le serveur intégré simule à dessein</translation>
    </message>
    <message>
        <source>List the failure recipes</source>
        <translation>Lister les pannes simulées</translation>
    </message>
    <message>
        <source>Remove a failure recipe</source>
        <translation>Retirer une panne simulée</translation>
    </message>
    <message>
        <source>The recipe’s ID</source>
        <translation>L’ID de la panne simulée</translation>
    </message>
    <message>
        <source>Remove all failure recipes</source>
        <translation>Retirer toutes les pannes simulées</translation>
    </message>
    <message>
        <source>The clock shows real time and no failure recipe is on.</source>
        <translation>L’horloge indique l’heure réelle et aucune panne simulée n’est active.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is stopped at %1.</source>
        <translation>ATTENTION&#xa0;: l’horloge de ce serveur est arrêtée au %1.</translation>
    </message>
    <message>
        <source>WARNING: this server’s clock is moved.</source>
        <translation>ATTENTION&#xa0;: l’horloge de ce serveur est décalée.</translation>
    </message>
    <message>
        <source>WARNING: failure recipes are on: %1.</source>
        <translation>ATTENTION&#xa0;: des pannes simulées sont actives&#xa0;: %1.</translation>
    </message>
    <message>
        <source>--error-format must be rfc6749 or workfront.</source>
        <translation>--error-format doit être rfc6749 ou workfront.</translation>
    </message>
    <message>
        <source>--rotation-grace must be 0 to %1 seconds.</source>
        <translation>--rotation-grace doit être compris entre 0 et %1&#xa0;secondes.</translation>
    </message>
    <message>
        <source>Begin with the organization, users and applications of this JSON file</source>
        <translation>Commencer avec l’organisation, les utilisateurs et les applications de ce fichier JSON</translation>
    </message>
    <message>
        <source>Keep everything in memory; nothing is left when it ends</source>
        <translation>Tout garder en mémoire&#xa0;; rien ne reste à la fin</translation>
    </message>
    <message>
        <source>Answer token_type Bearer instead of sessionID</source>
        <translation>Répondre token_type Bearer au lieu de sessionID</translation>
    </message>
    <message>
        <source>The shape of error answers: rfc6749 or workfront</source>
        <translation>La forme des réponses d’erreur&#xa0;: rfc6749 ou workfront</translation>
    </message>
    <message>
        <source>For how many seconds a rotated refresh token is forgiven</source>
        <translation>Pendant combien de secondes un jeton d’actualisation déjà remplacé est toléré</translation>
    </message>
    <message>
        <source>Let users allow a web application once for all</source>
        <translation>Permettre aux utilisateurs d’autoriser une application web une fois pour toutes</translation>
    </message>
    <message>
        <source>Refuse redirect URLs that lead over http:// to another computer</source>
        <translation>Refuser les URL de redirection qui mènent à un autre ordinateur par http://</translation>
    </message>
    <message>
        <source>Say what is wrong or soon will be, and what to do</source>
        <translation>Dire ce qui ne va pas ou bientôt n’ira plus, et que faire</translation>
    </message>
    <message>
        <source>An application’s ID, client ID or exact name; all when none is given</source>
        <translation>ID, ID client ou nom exact d’une application&#xa0;; toutes si aucune n’est indiquée</translation>
    </message>
    <message>
        <source>Write the expiry dates of secrets and certificates into a calendar file; - is standard output</source>
        <translation>Écrire les échéances des secrets et des certificats dans un fichier de calendrier&#xa0;; - est la sortie standard</translation>
    </message>
    <message>
        <source>Exit with 1 at a warning or worse</source>
        <translation>Se terminer par 1 en cas d’avertissement ou pire</translation>
    </message>
    <message>
        <source>The copy has no client secret yet. Add one with: %1</source>
        <translation>La copie n’a pas encore de secret client. Ajoutez-en un avec&#xa0;: %1</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Utilisateurs disposant de jetons valides</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée le</translation>
    </message>
    <message>
        <source>Can be restored until</source>
        <translation>Restaurable jusqu’au</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée définitivement.</translation>
    </message>
    <message>
        <source>A deleted application’s ID, client ID or exact name</source>
        <translation>ID, ID client ou nom exact d’une application supprimée</translation>
    </message>
    <message>
        <source>Create a copy with a new identity, without client secrets and keys</source>
        <translation>Créer une copie avec une nouvelle identité, sans secrets client ni clés</translation>
    </message>
    <message>
        <source>Name of the copy</source>
        <translation>Nom de la copie</translation>
    </message>
    <message>
        <source>Bring a deleted application back</source>
        <translation>Restaurer une application supprimée</translation>
    </message>
    <message>
        <source>With its client secrets</source>
        <translation>Avec ses secrets client</translation>
    </message>
    <message>
        <source>With its public keys</source>
        <translation>Avec ses clés publiques</translation>
    </message>
    <message>
        <source>Delete an application; without --yes say what would stop working</source>
        <translation>Supprimer une application&#xa0;; sans --yes, indiquer ce qui cesserait de fonctionner</translation>
    </message>
    <message>
        <source>List the applications that can be brought back</source>
        <translation>Lister les applications qui peuvent être restaurées</translation>
    </message>
    <message>
        <source>Forget a deleted application for good</source>
        <translation>Supprimer définitivement une application déjà supprimée</translation>
    </message>
    <message>
        <source>--limit must be a number from 1 to 100000.</source>
        <translation>--limit doit être un nombre de 1 à 100000.</translation>
    </message>
    <message>
        <source>--format must be csv or jsonl.</source>
        <translation>--format doit être csv ou jsonl.</translation>
    </message>
    <message>
        <source>Entries written: %1</source>
        <translation>Entrées écrites&#xa0;: %1</translation>
    </message>
    <message>
        <source>The audit log is whole. Entries: %1</source>
        <translation>Le journal d’audit est intact. Entrées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Who changed what, and when</source>
        <translation>Qui a modifié quoi, et quand</translation>
    </message>
    <message>
        <source>Only entries with this text</source>
        <translation>Uniquement les entrées contenant ce texte</translation>
    </message>
    <message>
        <source>Write the whole audit log</source>
        <translation>Écrire l’intégralité du journal d’audit</translation>
    </message>
    <message>
        <source>csv or jsonl</source>
        <translation>csv ou jsonl</translation>
    </message>
    <message>
        <source>A new file; - is standard output</source>
        <translation>Un nouveau fichier&#xa0;; - est la sortie standard</translation>
    </message>
    <message>
        <source>The log of all changes</source>
        <translation>Le journal de toutes les modifications</translation>
    </message>
    <message>
        <source>Say whether somebody changed the audit log</source>
        <translation>Dire si quelqu’un a modifié le journal d’audit</translation>
    </message>
    <message>
        <source>Applications written: %1</source>
        <translation>Applications écrites&#xa0;: %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Inchangée</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>Left aside: %1</source>
        <translation>Laissés de côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to import: all of it is there.</source>
        <translation>Il n’y a rien à importer&#xa0;: tout est déjà là.</translation>
    </message>
    <message>
        <source>All of it was imported.</source>
        <translation>Tout a été importé.</translation>
    </message>
    <message>
        <source>Write applications as OAuth client metadata (RFC 7591), without secrets</source>
        <translation>Écrire les applications sous forme de métadonnées client OAuth (RFC 7591), sans secrets</translation>
    </message>
    <message>
        <source>Applications by ID, client ID or exact name; all when none is given</source>
        <translation>Applications par ID, ID client ou nom exact&#xa0;; toutes si aucune n’est indiquée</translation>
    </message>
    <message>
        <source>With the hashes of client secrets, so that they go on working elsewhere</source>
        <translation>Avec les empreintes des secrets client, afin qu’ils continuent de fonctionner ailleurs</translation>
    </message>
    <message>
        <source>Read applications from OAuth client metadata, all of them or nothing</source>
        <translation>Lire des applications à partir de métadonnées client OAuth, toutes ou aucune</translation>
    </message>
    <message>
        <source>Only say what would be created or changed</source>
        <translation>Dire seulement ce qui serait créé ou modifié</translation>
    </message>
    <message>
        <source>Import it; without this it is only shown</source>
        <translation>Importer&#xa0;; sans cette option, il est seulement affiché</translation>
    </message>
    <message>
        <source>--expires must be a day such as 2027-01-31 or a period such as P90D.</source>
        <translation>--expires doit être un jour tel que 2027-01-31 ou une durée telle que P90D.</translation>
    </message>
    <message>
        <source>--expires is in the past.</source>
        <translation>--expires est dans le passé.</translation>
    </message>
    <message>
        <source>The day from which it stops working, or a period such as P90D</source>
        <translation>Le jour à partir duquel il cesse de fonctionner, ou une durée telle que P90D</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire le</translation>
    </message>
    <message>
        <source>A PNG file with the logo (the window takes other formats, too)</source>
        <translation>Un fichier PNG contenant le logo (la fenêtre accepte aussi d’autres formats)</translation>
    </message>
    <message>
        <source>Remove the logo</source>
        <translation>Supprimer le logo</translation>
    </message>
    <message>
        <source>The passphrase must have at least %1 characters.</source>
        <translation>La phrase secrète doit comporter au moins %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>Encrypt the private key (PKCS#8, AES-256) with the first line of this file; - is standard input</source>
        <translation>Chiffrer la clé privée (PKCS#8, AES-256) avec la première ligne de ce fichier&#xa0;; - est l’entrée standard</translation>
    </message>
    <message>
        <source>--bits must be 2048, 3072 or 4096.</source>
        <translation>--bits doit être 2048, 3072 ou 4096.</translation>
    </message>
    <message>
        <source>The key’s size: 2048 (when this is left out), 3072 or 4096</source>
        <translation>La taille de la clé&#xa0;: 2048 (par défaut), 3072 ou 4096</translation>
    </message>
    <message>
        <source>For %1 days, unless %2 others are deleted after it, it can be brought back with: %3</source>
        <translation>Pendant %1 jours, sauf si %2 autres sont supprimées entre-temps, elle peut être restaurée avec&#xa0;: %3</translation>
    </message>
    <message>
        <source>It is the only public key of this application.</source>
        <translation>C’est la seule clé publique de cette application.</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>C’est le seul secret client de cette application.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>“%1” is not a value that %2 takes.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une valeur admise pour %2.</translation>
    </message>
    <message>
        <source>Confirm it: without this nothing is done</source>
        <translation>Confirmer l’opération&#xa0;: sans cette option, rien n’est fait</translation>
    </message>
    <message>
        <source>%1 means every address of this computer: the server has to be told what others call it. Add for example: --public-url %2</source>
        <translation>%1 désigne toutes les adresses de cet ordinateur&#xa0;: il faut indiquer au serveur sous quel nom les autres le joignent. Ajoutez par exemple&#xa0;: --public-url %2</translation>
    </message>
    <message>
        <source>What happens, one of: %1</source>
        <translation>Ce qui se passe, au choix&#xa0;: %1</translation>
    </message>
    <message>
        <source>Only at authorize, token, jwt or api; when it is left out, wherever the kind acts, but at authorize only if it acts nowhere else</source>
        <translation>Seulement sur authorize, token, jwt ou api&#xa0;; sans cette option, partout où le type agit, mais sur authorize seulement s’il n’agit nulle part ailleurs</translation>
    </message>
    <message>
        <source>Milliseconds that a slow answer waits; %1 when it is left out</source>
        <translation>Millisecondes d’attente d’une réponse lente&#xa0;; %1 sans cette option</translation>
    </message>
    <message>
        <source>How others reach it, for example https://auth.example.com; needed with 0.0.0.0 and [::]</source>
        <translation>Adresse par laquelle les autres le joignent, par exemple https://auth.example.com&#xa0;; nécessaire avec 0.0.0.0 et [::]</translation>
    </message>
    <message>
        <source>An amount of time is for example 1500ms, 90s, 15m, 2h, 3d or P6M.</source>
        <translation>Une durée s’écrit par exemple 1500ms, 90s, 15m, 2h, 3d ou P6M.</translation>
    </message>
    <message>
        <source>How far: 1500ms, 90s, 15m, 2h, 3d, or a period such as P6M</source>
        <translation>De combien&#xa0;: 1500ms, 90s, 15m, 2h, 3d ou une période comme P6M</translation>
    </message>
    <message>
        <source>Requests missing here, because the log was rotated more than once meanwhile: %1</source>
        <translation>Requêtes qui manquent ici, car le journal a été renouvelé plus d’une fois entre-temps&#xa0;: %1</translation>
    </message>
    <message>
        <source>Requests may be missing here: the log was rotated more than once meanwhile.</source>
        <translation>Il manque peut-être des requêtes ici&#xa0;: le journal a été renouvelé plus d’une fois entre-temps.</translation>
    </message>
    <message>
        <source>--control is for this computer alone: it goes neither with --trusted-proxy nor with a --public-url that others use.</source>
        <translation>--control ne vaut que pour cet ordinateur&#xa0;: il ne va ni avec --trusted-proxy ni avec un --public-url que d’autres utilisent.</translation>
    </message>
    <message>
        <source>Offer the control API to programs on this computer, with a token that is printed or that GRANTDESK_CONTROL_TOKEN chooses: %1 to %2 visible ASCII characters</source>
        <translation>Proposer l’API de contrôle aux programmes de cet ordinateur, avec un jeton affiché au démarrage ou choisi par GRANTDESK_CONTROL_TOKEN&#xa0;: de %1 à %2&#xa0;caractères ASCII visibles</translation>
    </message>
    <message>
        <source>WARNING: the certificate is valid only from %1 on. Clients refuse it until then.</source>
        <translation>ATTENTION&#xa0;: le certificat n’est valable qu’à partir du %1. D’ici là les clients le refusent.</translation>
    </message>
    <message>
        <source>WARNING: the certificate expired at %1. Clients refuse it.</source>
        <translation>ATTENTION&#xa0;: le certificat a expiré le %1. Les clients le refusent.</translation>
    </message>
    <message>
        <source>Not together with</source>
        <translation>Pas avec</translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other.</source>
        <translation>%1 et %2 s’excluent mutuellement.</translation>
    </message>
    <message>
        <source>--expires must be before the year 10000.</source>
        <translation>--expires doit être avant l’an 10000.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddKeyBox</name>
    <message>
        <source>Upload file</source>
        <translation>Charger un fichier</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>file name: what it holds</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>This certificate has expired. Its key can be used nevertheless.</source>
        <translation>Ce certificat a expiré. Sa clé peut néanmoins être utilisée.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Ajouter une clé publique</translation>
    </message>
    <message>
        <source>Also understood: OpenSSH, JWK, and DER files. At least 2048 bits, RSA.</source>
        <translation>Les fichiers OpenSSH, JWK et DER sont aussi acceptés. RSA, au moins 2048&#xa0;bits.</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajoutée par</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>Les jetons web JSON signés avec cette clé agissent au nom de cet utilisateur.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Paste or drop a public key or certificate (PEM)</source>
        <translation>Collez ou déposez une clé publique ou un certificat (PEM)</translation>
    </message>
    <message>
        <source>Discard the key?</source>
        <translation>Abandonner la clé&#xa0;?</translation>
    </message>
    <message>
        <source>This public key was not added.</source>
        <translation>Cette clé publique n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Ajout en cours…</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AddSecretPanel</name>
    <message>
        <source>Add client secret</source>
        <translation>Ajouter un secret client</translation>
    </message>
    <message>
        <source>Rotate %1</source>
        <translation>Rotation de %1</translation>
    </message>
    <message>
        <source>A new client secret is added now and both work. You give the new one to the application, see here when the old one is not used any more, and then delete it.</source>
        <translation>Un nouveau secret client est ajouté maintenant et les deux fonctionnent. Donnez le nouveau à l’application, voyez ici quand l’ancien n’est plus utilisé, puis supprimez-le.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Who uses it and where, to tell it from others. Optional.</source>
        <translation>Qui l’utilise et où, pour le distinguer des autres. Facultatif.</translation>
    </message>
    <message>
        <source>The same notes as the old one: they mark the two as belonging together.</source>
        <translation>Les mêmes notes que l’ancien&#xa0;: elles indiquent que les deux vont ensemble.</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>From then on it authenticates nobody. You are reminded 30 days before.</source>
        <translation>À partir de là, il n’authentifie plus personne. Un rappel s’affiche 30 jours avant.</translation>
    </message>
    <message>
        <source>At the end of a day</source>
        <translation>À la fin d’un jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AlteredNotice</name>
    <message>
        <source>Clock and failures</source>
        <translation>Horloge et pannes</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationForm</name>
    <message>
        <source>This application was deleted elsewhere.</source>
        <translation>Cette application a été supprimée ailleurs.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Your changes to this application are lost if you do not save them.</source>
        <translation>Vos modifications de cette application seront perdues si vous ne les enregistrez pas.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Vous ne pourrez plus l’afficher. Si vous perdez ce secret, supprimez-le et créez-en un autre.</translation>
    </message>
    <message>
        <source>Changes saved</source>
        <translation>Modifications enregistrées</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Tester cette application</translation>
    </message>
    <message>
        <source>Delete application</source>
        <translation>Supprimer l’application</translation>
    </message>
    <message>
        <source>This application was changed elsewhere since it was opened.</source>
        <translation>Cette application a été modifiée ailleurs depuis son ouverture.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Secret client ni copié ni enregistré</translation>
    </message>
    <message>
        <source>Leave anyway</source>
        <translation>Quitter quand même</translation>
    </message>
    <message>
        <source>This application was deleted elsewhere: your changes cannot be saved.</source>
        <translation>Cette application a été supprimée ailleurs&#xa0;: vos modifications ne peuvent pas être enregistrées.</translation>
    </message>
    <message>
        <source>What you typed for a new client secret is lost: it was not added yet.</source>
        <translation>Ce que vous avez saisi pour un nouveau secret client est perdu&#xa0;: il n’a pas encore été ajouté.</translation>
    </message>
    <message>
        <source>Client secret not added</source>
        <translation>Secret client non ajouté</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationList</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>%1 of %2 applications</source>
        <translation>%1 application(s) sur %2</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite atteinte. Supprimez une application pour en créer une autre.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Copy client ID</source>
        <translation>Copier l’ID client</translation>
    </message>
    <message>
        <source>Test this application</source>
        <translation>Tester cette application</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter applications</source>
        <translation>Filtrer les applications</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Créer une intégration d’application</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Aucune application OAuth2 pour l’instant</translation>
    </message>
    <message>
        <source>Create an app integration to let another application access your data.</source>
        <translation>Créez une intégration d’application pour permettre à une autre application d’accéder à vos données.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No application matches the filter.</source>
        <translation>Aucune application ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Deleted applications (%1)</source>
        <translation>Applications supprimées (%1)</translation>
    </message>
    <message>
        <source>Health…</source>
        <translation>État de santé…</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Export all…</source>
        <translation>Tout exporter…</translation>
    </message>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Enregistrer le calendrier (.ics)…</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Décroissant</translation>
    </message>
    <message>
        <source>Import, export, calendar and order</source>
        <translation>Importation, exportation, calendrier et tri</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Trier par</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTable</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Type d’application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Autres actions</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Authentification</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who authenticates</comment>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Server</source>
        <comment>who authenticates</comment>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>User authentication</source>
        <translation>Authentification utilisateur</translation>
    </message>
    <message>
        <source>Server authentication</source>
        <translation>Authentification serveur</translation>
    </message>
    <message>
        <source>Machine to machine</source>
        <translation>Machine à machine</translation>
    </message>
    <message>
        <source>Web</source>
        <comment>application type</comment>
        <translation>Web</translation>
    </message>
    <message>
        <source>Single page</source>
        <translation>Monopage</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ApplicationsPage</name>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to create a new one.</source>
        <translation>Limite atteinte. Supprimez une application pour en créer une autre.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>what a change was made to</comment>
        <translation>Objet</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::AuditPage</name>
    <message>
        <source>Loading…</source>
        <translation>Chargement…</translation>
    </message>
    <message>
        <source>The export was cancelled. No file was written.</source>
        <translation>L’exportation a été annulée. Aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Checking the chain…</source>
        <translation>Vérification de la chaîne…</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: each of %n entries matches the one before it.</source>
        <translation>
            <numerusform>La chaîne est intacte&#xa0;: %n entrée vérifiée.</numerusform>
            <numerusform>La chaîne est intacte&#xa0;: chacune des %n entrées correspond à la précédente.</numerusform>
        </translation>
    </message>
    <message>
        <source>The chain is broken: entry %1 is missing at its end. Compare it with an export.</source>
        <translation>La chaîne est rompue&#xa0;: l’entrée %1 manque à la fin. Comparez-la avec une exportation.</translation>
    </message>
    <message>
        <source>The chain is broken at entry %1: it, or one before it, was changed or taken out. Compare it with an export.</source>
        <translation>La chaîne est rompue à l’entrée %1&#xa0;: celle-ci, ou une précédente, a été modifiée ou retirée. Comparez-la avec une exportation.</translation>
    </message>
    <message>
        <source>Export audit log</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message numerus="yes">
        <source>%n entries written to “%1”.</source>
        <translation>
            <numerusform>%n entrée écrite dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n entrées écrites dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nothing recorded yet</source>
        <translation>Rien n’est encore consigné</translation>
    </message>
    <message>
        <source>No entry of the audit log holds this text.</source>
        <translation>Aucune entrée du journal d’audit ne contient ce texte.</translation>
    </message>
    <message>
        <source>Every change to applications and users is recorded here from now on.</source>
        <translation>Désormais, chaque modification des applications et des utilisateurs est consignée ici.</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action and its subject</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Entry %1, %2, by %3 with %4</source>
        <translation>Entrée %1, %2, par %3 avec %4</translation>
    </message>
    <message>
        <source>Hash of this entry and of all before it</source>
        <translation>Empreinte de cette entrée et de toutes les précédentes</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Search…</source>
        <translation>Rechercher…</translation>
    </message>
    <message>
        <source>Search the audit log</source>
        <translation>Rechercher dans le journal d’audit</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Vérifier la chaîne</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>As CSV…</source>
        <translation>En CSV…</translation>
    </message>
    <message>
        <source>As JSON lines…</source>
        <translation>En JSON Lines…</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message numerus="yes">
        <source>%n entries that match the search written to “%1”.</source>
        <translation>
            <numerusform>%n entrée correspondant à la recherche écrite dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n entrées correspondant à la recherche écrites dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Hash: %1</source>
        <translation>Empreinte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Exporting… %1%</source>
        <translation>Exportation… %1&#xa0;%</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Searching… %1%</source>
        <translation>Recherche en cours… %1&#xa0;%</translation>
    </message>
    <message>
        <source>Checking the chain… %1%</source>
        <translation>Vérification de la chaîne… %1&#xa0;%</translation>
    </message>
    <message>
        <source>The check was cancelled.</source>
        <translation>La vérification a été annulée.</translation>
    </message>
    <message>
        <source>The search was cancelled. Older entries were not looked through.</source>
        <translation>La recherche a été annulée. Les entrées plus anciennes n’ont pas été parcourues.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::BasicSection</name>
    <message>
        <source>Basic information</source>
        <translation>Informations de base</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Copy the client ID to use it in your applications.</source>
        <translation>Copiez l’ID client pour l’utiliser dans vos applications.</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>The issuer (iss) of your JSON Web Tokens.</source>
        <translation>L’émetteur (iss) de vos jetons web JSON.</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>The subject (sub) of your JSON Web Tokens: the user whose public key verifies them, and for whom they act.</source>
        <translation>Le sujet (sub) de vos jetons web JSON&#xa0;: l’utilisateur dont la clé publique les vérifie et au nom duquel ils agissent.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ChangesModel</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>no value before or after a change</comment>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockCard</name>
    <message>
        <source>1 minute</source>
        <translation>1&#xa0;minute</translation>
    </message>
    <message>
        <source>2 minutes</source>
        <translation>2&#xa0;minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1&#xa0;heure</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1&#xa0;jour</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30&#xa0;jours</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6&#xa0;mois</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Autre durée</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Real time</source>
        <translation>Heure réelle</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Décalée</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The clock goes on from where it stands.</source>
        <translation>L’horloge repart d’où elle est.</translation>
    </message>
    <message>
        <source>The clock stands still until it is resumed.</source>
        <translation>L’horloge reste arrêtée jusqu’à sa reprise.</translation>
    </message>
    <message>
        <source>Time at the server: %1</source>
        <translation>Heure du serveur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Real time: %1</source>
        <translation>Heure réelle&#xa0;: %1</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Codes, tokens and sessions of the built-in server age by this clock.</source>
        <translation>Les codes, jetons et sessions du serveur intégré vieillissent selon cette horloge.</translation>
    </message>
    <message>
        <source>Put the clock forward by</source>
        <translation>Avancer l’horloge de</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>months</source>
        <translation>mois</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avancer</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Revenir à l’heure réelle</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ClockNotice</name>
    <message>
        <source>The server’s clock is moved: ends and ages are judged by its time, not by the real one.</source>
        <translation>L’horloge du serveur est décalée&#xa0;: les échéances et les durées sont calculées selon son heure, non selon l’heure réelle.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: ends and ages are judged by that moment.</source>
        <translation>L’horloge du serveur est arrêtée au %1&#xa0;: les échéances et les durées sont calculées par rapport à ce moment.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictBox</name>
    <message>
        <source>Two versions</source>
        <translation>Deux versions</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere</source>
        <translation>«&#xa0;%1&#xa0;» a été modifiée ailleurs</translation>
    </message>
    <message>
        <source>Since you opened it, somebody stored another version. This is what differs: keep yours and overwrite theirs, take theirs and drop yours, or cancel and go on editing.</source>
        <translation>Depuis l’ouverture, une autre version a été enregistrée. Voici les différences&#xa0;: gardez la vôtre et écrasez l’autre, prenez l’autre et abandonnez la vôtre, ou annulez et continuez à modifier.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder la mienne</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre l’autre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConflictModel</name>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>La vôtre</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>L’autre</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConnectCard</name>
    <message>
        <source>This does not look like a Workfront instance’s address: check it.</source>
        <translation>Cela ne ressemble pas à l’adresse d’une instance Workfront&#xa0;: vérifiez-la.</translation>
    </message>
    <message>
        <source>The application must be registered in that instance: its client ID there is another one.</source>
        <translation>L’application doit être enregistrée dans cette instance&#xa0;: son ID client y est différent.</translation>
    </message>
    <message>
        <source>The built-in server is not running. This is its usual address.</source>
        <translation>Le serveur intégré n’est pas en cours d’exécution. Voici son adresse habituelle.</translation>
    </message>
    <message>
        <source>Enter a domain such as myorganization.my.workfront.com.</source>
        <translation>Saisissez un domaine, par exemple myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Log in with %1</source>
        <translation>Se connecter avec %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>What the other application must be told.</source>
        <translation>Ce qu’il faut indiquer à l’autre application.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Serveur d’autorisation intégré</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Une autre instance</translation>
    </message>
    <message>
        <source>Domain of the instance</source>
        <translation>Domaine de l’instance</translation>
    </message>
    <message>
        <source>JWT exchange URL</source>
        <translation>URL d’échange JWT</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL du jeton</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>It also needs a client secret, the private key of one of the public keys, and the user ID of the user that key was added for. Scopes: none needed.</source>
        <translation>Il lui faut aussi un secret client, la clé privée de l’une des clés publiques et l’ID de l’utilisateur pour lequel cette clé a été ajoutée. Portées&#xa0;: aucune n’est nécessaire.</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>URI d’autorisation</translation>
    </message>
    <message>
        <source>Scopes: none needed. PKCE method: S256. No client secret.</source>
        <translation>Portées&#xa0;: aucune n’est nécessaire. Méthode PKCE&#xa0;: S256. Aucun secret client.</translation>
    </message>
    <message>
        <source>Scopes: none needed. It also needs one of the client secrets.</source>
        <translation>Portées&#xa0;: aucune n’est nécessaire. Il lui faut aussi l’un des secrets client.</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Authorization link</source>
        <translation>Lien d’autorisation</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value and %2 with the SHA-256 of a fresh code verifier, as base64url.</source>
        <translation>Pour chaque requête, l’application remplace %1 par une nouvelle valeur aléatoire et %2 par le SHA-256 d’un nouveau code verifier, en base64url.</translation>
    </message>
    <message>
        <source>For each request the application replaces %1 with a fresh random value, and checks that it comes back.</source>
        <translation>Pour chaque requête, l’application remplace %1 par une nouvelle valeur aléatoire et vérifie qu’elle revient.</translation>
    </message>
    <message>
        <source>The same as an HTML button</source>
        <translation>Le même sous forme de bouton HTML</translation>
    </message>
    <message>
        <source>The built-in server is not running. When it starts, it takes any free port (PORT) unless one is chosen under “Authorization server”.</source>
        <translation>Le serveur intégré n’est pas en cours d’exécution. Au démarrage, il prend un port libre quelconque (PORT), sauf si un port est choisi sous «&#xa0;Serveur d’autorisation&#xa0;».</translation>
    </message>
    <message>
        <source>The redirect URLs have unsaved changes. Save them first: the link works only with URLs that are saved.</source>
        <translation>Les URL de redirection comportent des modifications non enregistrées. Enregistrez-les d’abord&#xa0;: le lien ne fonctionne qu’avec les URL enregistrées.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ConsentPreview</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Afficher l’aperçu</translation>
    </message>
    <message>
        <source>Hide the preview</source>
        <translation>Masquer l’aperçu</translation>
    </message>
    <message>
        <source>Consent page</source>
        <translation>Page de consentement</translation>
    </message>
    <message>
        <source>As its users will see it.</source>
        <translation>Telle que ses utilisateurs la verront.</translation>
    </message>
    <message>
        <source>Language of the preview</source>
        <translation>Langue de l’aperçu</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Preview of the consent page</source>
        <translation>Aperçu de la page de consentement</translation>
    </message>
    <message>
        <source>Colors of the preview</source>
        <translation>Couleurs de l’aperçu</translation>
    </message>
    <message>
        <source>Browsers choose language and colors by their own settings. Nothing here can be pressed.</source>
        <translation>Les navigateurs choisissent la langue et les couleurs selon leurs propres réglages. Rien ici n’est cliquable.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ControlsNotice</name>
    <message>
        <source>The server’s clock is moved: codes, tokens and sessions age by another time than the real one.</source>
        <translation>L’horloge du serveur est décalée&#xa0;: les codes, jetons et sessions vieillissent selon une autre heure que la vraie.</translation>
    </message>
    <message>
        <source>The server’s clock is frozen at %1: nothing ages.</source>
        <translation>L’horloge du serveur est arrêtée au %1&#xa0;: rien ne vieillit.</translation>
    </message>
    <message>
        <source>Back to real time</source>
        <translation>Revenir à l’heure réelle</translation>
    </message>
    <message numerus="yes">
        <source>%n failure recipe(s) on: the server fails on purpose.</source>
        <translation>
            <numerusform>%n panne simulée est active&#xa0;: le serveur simule volontairement des pannes.</numerusform>
            <numerusform>%n pannes simulées sont actives&#xa0;: le serveur simule volontairement des pannes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout retirer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Copier&#xa0;: %1</translation>
    </message>
    <message>
        <source>The clipboard is cleared after a minute and when Grantdesk is closed.</source>
        <translation>Le presse-papiers est vidé au bout d’une minute et à la fermeture de Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::CropBox</name>
    <message>
        <source>Crop the logo</source>
        <translation>Rogner le logo</translation>
    </message>
    <message>
        <source>Drag the square, or its corners, to choose the part to use. With the keyboard: arrow keys move it, + and − change its size.</source>
        <translation>Faites glisser le carré ou ses coins pour choisir la partie à utiliser. Au clavier&#xa0;: les flèches le déplacent, + et − changent sa taille.</translation>
    </message>
    <message>
        <source>Part of the image to use</source>
        <translation>Partie de l’image à utiliser</translation>
    </message>
    <message>
        <source>Use this part</source>
        <translation>Utiliser cette partie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeleteBox</name>
    <message>
        <source>Finding out what would stop working…</source>
        <translation>Recherche de ce qui cesserait de fonctionner…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Suppression…</translation>
    </message>
    <message>
        <source>Type the application’s name first.</source>
        <translation>Saisissez d’abord le nom de l’application.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Secrets client</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Clés publiques</translation>
    </message>
    <message>
        <source>Users with valid tokens</source>
        <translation>Utilisateurs avec des jetons valides</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Delete application?</source>
        <translation>Supprimer l’application&#xa0;?</translation>
    </message>
    <message>
        <source>Type the name of the application</source>
        <translation>Saisissez le nom de l’application</translation>
    </message>
    <message>
        <source>It was used in the last %1 days.</source>
        <translation>Elle a été utilisée au cours des %1 derniers jours.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved change(s) in its form are lost.</source>
        <translation>
            <numerusform>%n modification non enregistrée dans son formulaire est perdue.</numerusform>
            <numerusform>%n modifications non enregistrées dans son formulaire sont perdues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its new client secret was neither copied nor saved, and cannot be seen again.</source>
        <translation>Son nouveau secret client n’a été ni copié ni enregistré et ne pourra plus être affiché.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedList</name>
    <message>
        <source>Restore…</source>
        <translation>Restaurer…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Supprimer définitivement…</translation>
    </message>
    <message>
        <source>Limit reached. Delete an application to restore another one.</source>
        <translation>Limite atteinte. Supprimez une application pour en restaurer une autre.</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>Deleted applications</source>
        <translation>Applications supprimées</translation>
    </message>
    <message>
        <source>Nothing to restore</source>
        <translation>Rien à restaurer</translation>
    </message>
    <message>
        <source>No application was deleted in the last %1 days.</source>
        <translation>Aucune application n’a été supprimée au cours des %1 derniers jours.</translation>
    </message>
    <message>
        <source>A deleted application can be restored for %1 days, unless %2 others are deleted after it.</source>
        <translation>Une application supprimée peut être restaurée pendant %1 jours, sauf si %2 autres sont supprimées entre-temps.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DeletedTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Type d’application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Can be restored for</source>
        <translation>Restaurable pendant</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted for good on %1</source>
        <translation>Supprimée définitivement le %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::DuplicateBox</name>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>Copy %2 of %1</source>
        <translation>Copie %2 de %1</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>Duplicate application</source>
        <translation>Dupliquer l’application</translation>
    </message>
    <message>
        <source>The copy has the same settings and a client ID of its own. It gets no client secrets and no keys: add them in its form.</source>
        <translation>La copie a les mêmes paramètres et son propre ID client. Elle ne reçoit ni secrets client ni clés&#xa0;: ajoutez-les dans son formulaire.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ExportBox</name>
    <message>
        <source>Exporting…</source>
        <translation>Exportation…</translation>
    </message>
    <message>
        <source>Export all applications</source>
        <translation>Exporter toutes les applications</translation>
    </message>
    <message>
        <source>Export application</source>
        <translation>Exporter l’application</translation>
    </message>
    <message>
        <source>The JSON file holds settings, redirect URLs and public keys, and can be imported elsewhere. Client secrets are never in it.</source>
        <translation>Le fichier JSON contient les paramètres, les URL de redirection et les clés publiques, et peut être importé ailleurs. Il ne contient jamais de secrets client.</translation>
    </message>
    <message>
        <source>Include hashes of client secrets</source>
        <translation>Inclure les empreintes des secrets client</translation>
    </message>
    <message>
        <source>No secret can be read from its hash, but whoever imports the file accepts the same secrets.</source>
        <translation>Aucun secret ne peut être lu dans son empreinte, mais celui qui importe le fichier accepte les mêmes secrets.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FieldsSection</name>
    <message>
        <source>Developer</source>
        <translation>Développeur</translation>
    </message>
    <message>
        <source>General settings</source>
        <translation>Paramètres généraux</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowForm</name>
    <message>
        <source>The kept client secret ending in %1 is used when this stays empty.</source>
        <translation>Si ce champ reste vide, le secret client conservé se terminant par %1 est utilisé.</translation>
    </message>
    <message>
        <source>Enter one of the application’s client secrets.</source>
        <translation>Saisissez l’un des secrets client de l’application.</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Conserver dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Keep until the program ends</source>
        <translation>Conserver jusqu’à la fermeture du programme</translation>
    </message>
    <message>
        <source>Enter the instance’s address, for example https://myorganization.my.workfront.com.</source>
        <translation>Saisissez l’adresse de l’instance, par exemple https://myorganization.my.workfront.com.</translation>
    </message>
    <message>
        <source>Credentials are only sent over https, or to this computer.</source>
        <translation>Les informations d’identification ne sont envoyées que par https ou à cet ordinateur.</translation>
    </message>
    <message>
        <source>This application needs one of its client secrets.</source>
        <translation>Cette application nécessite l’un de ses secrets client.</translation>
    </message>
    <message>
        <source>This application needs the private key of one of its public keys.</source>
        <translation>Cette application nécessite la clé privée de l’une de ses clés publiques.</translation>
    </message>
    <message>
        <source>The instance needs this to know for whom the token is.</source>
        <translation>L’instance en a besoin pour savoir à qui est destiné le jeton.</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>&amp;Application</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Environnement</translation>
    </message>
    <message>
        <source>Built-in authorization server</source>
        <translation>Serveur d’autorisation intégré</translation>
    </message>
    <message>
        <source>Another instance</source>
        <translation>Autre instance</translation>
    </message>
    <message>
        <source>Instance address</source>
        <translation>Adresse de l’instance</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>ID utilisateur</translation>
    </message>
    <message>
        <source>Only what belongs to this application is kept.</source>
        <translation>Seul ce qui appartient à cette application est conservé.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FlowLabPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Preparing the flow…</source>
        <translation>Préparation du flux…</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratoire de flux</translation>
    </message>
    <message>
        <source>Flow: %1</source>
        <translation>Flux&#xa0;: %1</translation>
    </message>
    <message>
        <source>Run an application’s flow and watch every step.</source>
        <translation>Exécutez le flux d’une application et observez chaque étape.</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What to run</source>
        <translation>Que lancer</translation>
    </message>
    <message>
        <source>No OAuth2 applications yet</source>
        <translation>Aucune application OAuth2 pour l’instant</translation>
    </message>
    <message>
        <source>Register an application first. Its flow can then be run here, step by step.</source>
        <translation>Enregistrez d’abord une application. Son flux pourra ensuite être exécuté ici, étape par étape.</translation>
    </message>
    <message>
        <source>Create app integration</source>
        <translation>Créer une intégration d’application</translation>
    </message>
    <message>
        <source>A flow is running</source>
        <translation>Un flux est en cours d’exécution</translation>
    </message>
    <message>
        <source>It has to be stopped before another application can be tested.</source>
        <translation>Il doit être arrêté avant de pouvoir tester une autre application.</translation>
    </message>
    <message>
        <source>Stop the flow</source>
        <translation>Arrêter le flux</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormFooter</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>1 unsaved change</source>
        <translation>1&#xa0;modification non enregistrée</translation>
    </message>
    <message numerus="yes">
        <source>%n unsaved changes</source>
        <translation>
            <numerusform>%n&#xa0;modification non enregistrée</numerusform>
            <numerusform>%n&#xa0;modifications non enregistrées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::FormRow</name>
    <message>
        <source>Required</source>
        <translation>Obligatoire</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::GenerateKeyBox</name>
    <message>
        <source>Generating the key pair…</source>
        <translation>Génération de la paire de clés…</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Générer une paire de clés publique/privée</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajoutée par</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key act for this user.</source>
        <translation>Les jetons web JSON signés avec cette clé agissent au nom de cet utilisateur.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Saving the key…</source>
        <translation>Enregistrement de la clé…</translation>
    </message>
    <message>
        <source>Private key neither copied nor saved</source>
        <translation>Clé privée ni copiée ni enregistrée</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose it, delete the public key and generate a new pair.</source>
        <translation>Vous ne pourrez plus la voir. Si vous la perdez, supprimez la clé publique et générez une nouvelle paire.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>The public key is added here. The private key is shown once, for you to copy or save: give it to the application that signs the JSON Web Tokens.</source>
        <translation>La clé publique est ajoutée ici. La clé privée est affichée une seule fois, pour que vous la copiiez ou l’enregistriez&#xa0;: remettez-la à l’application qui signe les jetons web JSON.</translation>
    </message>
    <message>
        <source>Key size</source>
        <translation>Taille de la clé</translation>
    </message>
    <message>
        <source>2048 bits are enough for years to come. Longer keys take longer to make and to use.</source>
        <translation>2048&#xa0;bits suffisent pour des années. Les clés plus longues demandent plus de temps, à créer comme à utiliser.</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1&#xa0;bits</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthBox</name>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>Open application</source>
        <translation>Ouvrir l’application</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthCard</name>
    <message>
        <source>Health</source>
        <translation>État de santé</translation>
    </message>
    <message>
        <source>Nothing to do: all is well.</source>
        <translation>Rien à faire&#xa0;: tout va bien.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HealthReminder</name>
    <message>
        <source>Save calendar (.ics)…</source>
        <translation>Enregistrer le calendrier (.ics)…</translation>
    </message>
    <message numerus="yes">
        <source>%n client secrets and certificates expire within 30 days; the first, of “%1”, on %2.</source>
        <translation>
            <numerusform>%n secret client ou certificat expire dans les 30 jours&#xa0;: celui de «&#xa0;%1&#xa0;», le %2.</numerusform>
            <numerusform>%n secrets client et certificats expirent dans les 30 jours&#xa0;; le premier, de «&#xa0;%1&#xa0;», le %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>A client secret of “%1” expires on %2.</source>
        <translation>Un secret client de «&#xa0;%1&#xa0;» expire le %2.</translation>
    </message>
    <message>
        <source>A certificate of “%1” expires on %2.</source>
        <translation>Un certificat de «&#xa0;%1&#xa0;» expire le %2.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::HelpBox</name>
    <message>
        <source>Keys here</source>
        <translation>Touches ici</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Touches partout</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Pour en savoir plus</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportBox</name>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importation…</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Nouvel aperçu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>application and what happens to it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing can be imported while an application of the file is refused: it is all or nothing.</source>
        <translation>Rien ne peut être importé tant qu’une application du fichier est refusée&#xa0;: c’est tout ou rien.</translation>
    </message>
    <message>
        <source>Everything in the file is registered already: there is nothing to import.</source>
        <translation>Tout le contenu du fichier est déjà enregistré&#xa0;: il n’y a rien à importer.</translation>
    </message>
    <message>
        <source>This is what will happen. All of it is stored at once, or nothing.</source>
        <translation>Voici ce qui va se passer. Tout est enregistré d’un coup, ou rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the file are unknown here and are left aside: %1</source>
        <translation>
            <numerusform>%n élément du fichier est inconnu ici et laissé de côté&#xa0;: %1</numerusform>
            <numerusform>%n éléments du fichier sont inconnus ici et laissés de côté&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Importer des applications</translation>
    </message>
    <message>
        <source>What happens to each application</source>
        <translation>Ce qui arrive à chaque application</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>The file names %n client secrets but does not hold them: they are not imported.</source>
        <translation>
            <numerusform>Le fichier mentionne un secret client, mais ne le contient pas&#xa0;: il n’est pas importé.</numerusform>
            <numerusform>Le fichier mentionne %n secrets client, mais ne les contient pas&#xa0;: ils ne sont pas importés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applications that will be created need new client secrets.</source>
        <translation>Les applications qui seront créées ont besoin de nouveaux secrets client.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ImportTableModel</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Application type</source>
        <translation>Type d’application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Sera créée</translation>
    </message>
    <message>
        <source>Will be changed</source>
        <translation>Sera modifiée</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Reste inchangée</translation>
    </message>
    <message>
        <source>Cannot be imported</source>
        <translation>Ne peut pas être importée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place in a file and what is wrong there</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysModel</name>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Ajoutée par</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créée le</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>%1 bits</source>
        <translation>%1&#xa0;bits</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Jamais utilisé</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256&#xa0;: %1</translation>
    </message>
    <message>
        <source>User ID: %1</source>
        <translation>ID utilisateur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Supprimer la clé publique</translation>
    </message>
    <message>
        <source>RSA public key, %1 bits</source>
        <translation>Clé publique RSA, %1&#xa0;bits</translation>
    </message>
    <message>
        <source>RSA public key certificate, %1 bits, valid until %2</source>
        <translation>Certificat de clé publique RSA, %1&#xa0;bits, valable jusqu’au %2</translation>
    </message>
    <message>
        <source>%1 – valid from %2 until %3</source>
        <translation>%1 – valable du %2 au %3</translation>
    </message>
    <message>
        <source>Its key works nevertheless: the dates are not enforced.</source>
        <translation>Sa clé fonctionne tout de même&#xa0;: les dates de validité ne sont pas contrôlées.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Not valid yet</source>
        <translation>Pas encore valable</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>Encore %n jour</numerusform>
            <numerusform>Encore %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Added by %1, %2</source>
        <comment>a name and a time</comment>
        <translation>Ajoutée par %1, %2</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::KeysSection</name>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Jamais utilisé</translation>
    </message>
    <message>
        <source>JSON Web Tokens signed with this key will no longer be accepted.</source>
        <translation>Les jetons web JSON signés avec cette clé ne seront plus acceptés.</translation>
    </message>
    <message>
        <source>Delete public key</source>
        <translation>Supprimer la clé publique</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>An application can have up to 20 public keys.</source>
        <translation>Une application peut avoir jusqu’à 20 clés publiques.</translation>
    </message>
    <message>
        <source>Public keys</source>
        <translation>Clés publiques</translation>
    </message>
    <message>
        <source>Server-to-server apps use public and private keys for authentication.</source>
        <translation>Les applications serveur à serveur utilisent des clés publiques et privées pour l’authentification.</translation>
    </message>
    <message>
        <source>No public key. Add one before using this application.</source>
        <translation>Aucune clé publique. Ajoutez-en une avant d’utiliser cette application.</translation>
    </message>
    <message>
        <source>Add a public key</source>
        <translation>Ajouter une clé publique</translation>
    </message>
    <message>
        <source>Generate a public/private key pair</source>
        <translation>Générer une paire de clés publique/privée</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoSection</name>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Images (*.png *.jpg *.jpeg *.svg *.webp);;All files (*)</source>
        <translation>Images (*.png *.jpg *.jpeg *.svg *.webp);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading the image…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Add a logo to make this app easier to identify.</source>
        <translation>Ajoutez un logo pour rendre cette application plus facile à identifier.</translation>
    </message>
    <message>
        <source>Choose image…</source>
        <translation>Choisir une image…</translation>
    </message>
    <message>
        <source>Remove logo</source>
        <translation>Supprimer le logo</translation>
    </message>
    <message>
        <source>Or drop an image here: PNG, JPEG, SVG or WebP, up to %1 MiB and %2 × %2 pixels. It is cropped to a square.</source>
        <translation>Ou déposez une image ici&#xa0;: PNG, JPEG, SVG ou WebP, jusqu’à %1&#xa0;Mio et %2 × %2&#xa0;pixels. Elle est rognée en carré.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::LogoTile</name>
    <message>
        <source>On the dark consent page</source>
        <translation>Sur la page de consentement sombre</translation>
    </message>
    <message>
        <source>On the light consent page</source>
        <translation>Sur la page de consentement claire</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MainWindow</name>
    <message>
        <source>on</source>
        <translation>actif</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>OAuth2 applications</source>
        <translation>Applications OAuth2</translation>
    </message>
    <message>
        <source>Flow lab</source>
        <translation>Laboratoire de flux</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Serveur d’autorisation</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>altered</source>
        <comment>the server&apos;s behaviour</comment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Journaux</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>The only copy is on the clipboard</source>
        <translation>La seule copie est dans le presse-papiers</translation>
    </message>
    <message>
        <source>The clipboard is cleared when Grantdesk is closed. Paste what you copied where it belongs first.</source>
        <translation>Le presse-papiers est vidé à la fermeture de Grantdesk. Collez d’abord à sa place ce que vous avez copié.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::NewApplicationBox</name>
    <message>
        <source>Creating…</source>
        <translation>Création…</translation>
    </message>
    <message>
        <source>New OAuth2 application</source>
        <translation>Nouvelle application OAuth2</translation>
    </message>
    <message>
        <source>Select an authentication method and enter a name for your app. You can change the name later in General settings.</source>
        <translation>Sélectionnez une méthode d’authentification et saisissez un nom pour votre application. Vous pourrez modifier ce nom ultérieurement dans les paramètres généraux.</translation>
    </message>
    <message>
        <source>Authentication method</source>
        <translation>Méthode d’authentification</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>For example, “Workfront for ClientApp”</source>
        <translation>Par exemple, «&#xa0;Workfront pour ClientApp&#xa0;»</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PasswordCard</name>
    <message>
        <source>The sample user’s password</source>
        <translation>Le mot de passe de l’utilisateur d’exemple</translation>
    </message>
    <message>
        <source>The new password</source>
        <translation>Le nouveau mot de passe</translation>
    </message>
    <message>
        <source>With it %1 can log in at the built-in authorization server. Copy it now: you will not be able to see it again.</source>
        <translation>Il permet à %1 de se connecter au serveur d’autorisation intégré. Copiez-le maintenant&#xa0;: vous ne pourrez plus l’afficher.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring</source>
        <translation>Conserver dans le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>Conservé dans le trousseau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Password neither copied nor kept</source>
        <translation>Mot de passe ni copié ni conservé</translation>
    </message>
    <message>
        <source>You will not be able to see it again. If you lose this password, set a new one for the user.</source>
        <translation>Vous ne pourrez plus l’afficher. Si vous perdez ce mot de passe, définissez-en un nouveau pour l’utilisateur.</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
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
        <translation>Il n’y a aucun utilisateur actif pour le compte duquel cette clé pourrait agir. Ajoutez-en ou réactivez-en un d’abord.</translation>
    </message>
    <message>
        <source>%1 (%2), inactive</source>
        <comment>name and e-mail address</comment>
        <translation>%1 (%2), inactif</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyField</name>
    <message>
        <source>Choose the private key</source>
        <translation>Choisir la clé privée</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key);;All files (*)</source>
        <translation>Clés (*.pem *.key);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Take the private key (PEM) from the clipboard</source>
        <translation>Prendre la clé privée (PEM) dans le presse-papiers</translation>
    </message>
    <message>
        <source>The kept private key is used.</source>
        <translation>La clé privée conservée est utilisée.</translation>
    </message>
    <message>
        <source>No private key chosen</source>
        <translation>Aucune clé privée choisie</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Depuis le presse-papiers</translation>
    </message>
    <message>
        <source>From the file %1</source>
        <translation>Depuis le fichier %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::PrivateKeyPanel</name>
    <message>
        <source>Enter at least %1 characters.</source>
        <translation>Saisissez au moins %1&#xa0;caractères.</translation>
    </message>
    <message>
        <source>The passphrases are not the same.</source>
        <translation>Les phrases secrètes ne sont pas identiques.</translation>
    </message>
    <message>
        <source>Save private key</source>
        <translation>Enregistrer la clé privée</translation>
    </message>
    <message>
        <source>The private key is shown only now and is not stored. Give it to the application that signs the JSON Web Tokens.</source>
        <translation>La clé privée n’est affichée que maintenant et n’est pas enregistrée. Remettez-la à l’application qui signe les jetons web JSON.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Clé privée</translation>
    </message>
    <message>
        <source>The private key is hidden.</source>
        <translation>La clé privée est masquée.</translation>
    </message>
    <message>
        <source>Passphrase for the file (optional)</source>
        <translation>Phrase secrète du fichier (facultative)</translation>
    </message>
    <message>
        <source>Encrypts the file (PKCS#8, AES-256). Whoever uses the key must enter it; nobody can recover it.</source>
        <translation>Chiffre le fichier (PKCS#8, AES-256). Quiconque utilise la clé doit la saisir&#xa0;; personne ne peut la retrouver.</translation>
    </message>
    <message>
        <source>Repeat the passphrase</source>
        <translation>Répétez la phrase secrète</translation>
    </message>
    <message>
        <source>Saved in %1 as a file that only you can read.</source>
        <translation>Enregistrée dans %1, dans un fichier que vous seul pouvez lire.</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the key would be forgotten when Grantdesk is closed.</source>
        <translation>Aucun trousseau n’est utilisable sur cet ordinateur&#xa0;: la clé serait perdue à la fermeture de Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ProgressLine</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::QuestionBox</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipeForm</name>
    <message>
        <source>Only: %1</source>
        <translation>Seulement&#xa0;: %1</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>For so many requests</source>
        <translation>Pour combien de requêtes</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>Until off</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>after a number</comment>
        <translation>&#xa0;ms</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>All applications</source>
        <translation>Toutes les applications</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesCard</name>
    <message>
        <source>Failure recipes</source>
        <translation>Pannes simulées</translation>
    </message>
    <message>
        <source>The built-in server fails on purpose, so that you see what an application does then. The oldest recipe that fits a request takes effect.</source>
        <translation>Le serveur intégré simule volontairement des pannes, pour que vous voyiez ce que fait alors une application. La plus ancienne panne simulée qui convient à une requête s’applique.</translation>
    </message>
    <message>
        <source>None is on: the server answers as it should.</source>
        <translation>Aucune n’est active&#xa0;: le serveur répond comme il se doit.</translation>
    </message>
    <message>
        <source>Add recipe</source>
        <translation>Ajouter une panne</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Tout retirer</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RecipesModel</name>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’entrée</translation>
    </message>
    <message>
        <source>Still for</source>
        <translation>Encore pour</translation>
    </message>
    <message>
        <source>Delay</source>
        <translation>Délai</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RedirectRow</name>
    <message>
        <source>Plain http: anybody on the way can read the authorization code. Use https if you can.</source>
        <translation>Http non chiffré&#xa0;: n’importe qui sur le trajet peut lire le code d’autorisation. Utilisez https si possible.</translation>
    </message>
    <message>
        <source>Redirect URL %1</source>
        <translation>URL de redirection %1</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>Monter&#xa0;: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>Descendre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Move up (%1)</source>
        <translation>Monter (%1)</translation>
    </message>
    <message>
        <source>Move down (%1)</source>
        <translation>Descendre (%1)</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RedirectSection</name>
    <message>
        <source>Add another</source>
        <translation>Ajouter une autre URL</translation>
    </message>
    <message>
        <source>Workfront Fusion</source>
        <translation>Workfront Fusion</translation>
    </message>
    <message>
        <source>To connect to Workfront Fusion, use one of the following redirect URLs:</source>
        <translation>Pour vous connecter à Workfront Fusion, utilisez l’une des URL de redirection suivantes&#xa0;:</translation>
    </message>
    <message>
        <source>US data center</source>
        <translation>centre de données des États-Unis</translation>
    </message>
    <message>
        <source>EU data center</source>
        <translation>centre de données de l’UE</translation>
    </message>
    <message>
        <source>Azure data center</source>
        <translation>centre de données Azure</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>data center: its address</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Use the console’s listener</source>
        <translation>Utiliser l’adresse d’écoute de la console</translation>
    </message>
    <message>
        <source>Adds %1: there the flow lab catches the redirect, on any free port.</source>
        <translation>Ajoute %1&#xa0;: le laboratoire de flux y reçoit la redirection, sur n’importe quel port libre.</translation>
    </message>
    <message>
        <source>An application can have up to %1 redirect URLs.</source>
        <translation>Une application peut avoir jusqu’à %1&#xa0;URL de redirection.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RefreshSection</name>
    <message>
        <source>Refresh tokens</source>
        <translation>Jetons d’actualisation</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RegistryActions</name>
    <message>
        <source>“%1” was deleted.</source>
        <translation>«&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler la suppression</translation>
    </message>
    <message>
        <source>“%1” was restored.</source>
        <translation>«&#xa0;%1&#xa0;» a été restaurée.</translation>
    </message>
    <message>
        <source>“%1” is gone for good.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimée définitivement.</translation>
    </message>
    <message>
        <source>Delete for good?</source>
        <translation>Supprimer définitivement&#xa0;?</translation>
    </message>
    <message>
        <source>Nobody can bring it back: its settings, client secrets and keys are forgotten.</source>
        <translation>Personne ne pourra la restaurer&#xa0;: ses paramètres, ses secrets client et ses clés sont supprimés définitivement.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) written to “%1”.</source>
        <translation>
            <numerusform>%n application écrite dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n applications écrites dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message>
        <source>Import applications</source>
        <translation>Importer des applications</translation>
    </message>
    <message>
        <source>JSON files (*.json);;All files (*)</source>
        <translation>Fichiers JSON (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Imported. Created: %1, changed: %2, left as they were: %3.</source>
        <translation>Importation terminée. Créées&#xa0;: %1, modifiées&#xa0;: %2, inchangées&#xa0;: %3.</translation>
    </message>
    <message>
        <source>No client secret and no certificate has a day on which it expires.</source>
        <translation>Aucun secret client ni certificat n’a de date d’expiration.</translation>
    </message>
    <message>
        <source>Save calendar</source>
        <translation>Enregistrer le calendrier</translation>
    </message>
    <message numerus="yes">
        <source>%n reminder(s) written to “%1”.</source>
        <translation>
            <numerusform>%n rappel écrit dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n rappels écrits dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>coupée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>fact and value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Failure recipe</source>
        <translation>Panne simulée</translation>
    </message>
    <message>
        <source>Application</source>
        <translation>Application</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>ID client</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Panne simulée</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, without the failure recipe’s delay</source>
        <translation>%1, sans le délai de la panne simulée</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RequestLogView</name>
    <message>
        <source>Export the requests shown</source>
        <translation>Exporter les requêtes affichées</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) exported.</source>
        <translation>
            <numerusform>%n requête exportée.</numerusform>
            <numerusform>%n requêtes exportées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n requête</numerusform>
            <numerusform>%n requêtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n request(s)</source>
        <translation>
            <numerusform>%1 sur %n requête</numerusform>
            <numerusform>%1 sur %n requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Pas encore de requêtes</translation>
    </message>
    <message>
        <source>No request matches the filter</source>
        <translation>Aucune requête ne correspond au filtre</translation>
    </message>
    <message>
        <source>What clients ask the built-in server appears here while it runs.</source>
        <translation>Ce que les clients demandent au serveur intégré apparaît ici pendant qu’il fonctionne.</translation>
    </message>
    <message>
        <source>Shorten the filter, or turn off “Errors only”.</source>
        <translation>Raccourcissez le filtre ou désactivez «&#xa0;Erreurs seulement&#xa0;».</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>Filtrer…</translation>
    </message>
    <message>
        <source>Filter the requests</source>
        <translation>Filtrer les requêtes</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>Erreurs seulement</translation>
    </message>
    <message>
        <source>Clear view</source>
        <translation>Vider la vue</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Détails de la requête</translation>
    </message>
    <message>
        <source>Choose a request to read all about it. Secrets are never noted.</source>
        <translation>Choisissez une requête pour tout lire à son sujet. Les secrets ne sont jamais notés.</translation>
    </message>
    <message>
        <source>Request as JSON</source>
        <translation>Requête en JSON</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RestoreBox</name>
    <message>
        <source>Restoring…</source>
        <translation>Restauration…</translation>
    </message>
    <message>
        <source>Restore application?</source>
        <translation>Restaurer l’application&#xa0;?</translation>
    </message>
    <message>
        <source>It comes back with its settings and its client ID. Its tokens stay invalid: users have to consent again.</source>
        <translation>Elle revient avec ses paramètres et son ID client. Ses jetons restent invalides&#xa0;: les utilisateurs doivent donner à nouveau leur consentement.</translation>
    </message>
    <message>
        <source>Bring back its client secrets (%1)</source>
        <translation>Restaurer ses secrets client (%1)</translation>
    </message>
    <message>
        <source>Bring back its public keys (%1)</source>
        <translation>Restaurer ses clés publiques (%1)</translation>
    </message>
    <message>
        <source>Whoever has them can authenticate again. What is not brought back is forgotten for good.</source>
        <translation>Quiconque les possède peut s’authentifier à nouveau. Ce qui n’est pas restauré est supprimé définitivement.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ResultPanel</name>
    <message>
        <source>The server does not say</source>
        <translation>Le serveur ne l’indique pas</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n&#xa0;heure</numerusform>
            <numerusform>%n&#xa0;heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n&#xa0;minute</numerusform>
            <numerusform>%n&#xa0;minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n&#xa0;seconde</numerusform>
            <numerusform>%n&#xa0;secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Jetons</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Refresh token</source>
        <translation>Jeton d’actualisation</translation>
    </message>
    <message>
        <source>Token type</source>
        <translation>Type de jeton</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Durée de vie</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Domaine et lane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The API returned %n object(s).</source>
        <translation>
            <numerusform>L’API a renvoyé %n&#xa0;objet.</numerusform>
            <numerusform>L’API a renvoyé %n&#xa0;objets.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Objects that the API returned</source>
        <translation>Objets renvoyés par l’API</translation>
    </message>
    <message>
        <source>Refresh access token</source>
        <translation>Actualiser le jeton d’accès</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::RotationGuide</name>
    <message>
        <source>The new secret has not been used yet. The old one was last used: %1.</source>
        <translation>Le nouveau secret n’a pas encore été utilisé. Dernière utilisation de l’ancien&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Neither the new secret nor the old one has been used yet.</source>
        <translation>Ni le nouveau secret ni l’ancien n’ont encore été utilisés.</translation>
    </message>
    <message>
        <source>The new secret is in use, but so is the old one: last used %1. Wait until a day has passed without it.</source>
        <translation>Le nouveau secret est utilisé, mais l’ancien aussi&#xa0;: dernière utilisation %1. Attendez qu’un jour passe sans lui.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one is not any more: last used %1.</source>
        <translation>Le nouveau secret est utilisé. L’ancien ne l’est plus&#xa0;: dernière utilisation %1.</translation>
    </message>
    <message>
        <source>The new secret is in use. The old one was never used.</source>
        <translation>Le nouveau secret est utilisé. L’ancien n’a jamais été utilisé.</translation>
    </message>
    <message>
        <source>The old secret has expired: nothing can use it any more.</source>
        <translation>L’ancien secret a expiré&#xa0;: plus rien ne peut l’utiliser.</translation>
    </message>
    <message>
        <source>Rotation of %1</source>
        <translation>Rotation de %1</translation>
    </message>
    <message>
        <source>The new secret %1 was added: %2. Give it to the application.</source>
        <translation>Le nouveau secret %1 a été ajouté&#xa0;: %2. Donnez-le à l’application.</translation>
    </message>
    <message>
        <source>Now the old secret can be deleted.</source>
        <translation>L’ancien secret peut maintenant être supprimé.</translation>
    </message>
    <message>
        <source>As soon as nothing uses the old secret any more, delete it.</source>
        <translation>Dès que plus rien n’utilise l’ancien secret, supprimez-le.</translation>
    </message>
    <message>
        <source>Delete %1…</source>
        <translation>Supprimer %1…</translation>
    </message>
    <message>
        <source>Shown because neither secret has notes. If they are for different uses, write notes to tell them apart.</source>
        <translation>Affiché car aucun des deux secrets n’a de notes. S’ils ont des usages différents, écrivez des notes pour les distinguer.</translation>
    </message>
    <message>
        <source>Shown because both secrets have the same notes. If they are for different uses, change the notes of one.</source>
        <translation>Affiché car les deux secrets ont les mêmes notes. S’ils ont des usages différents, modifiez les notes de l’un d’eux.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SafeKeeping</name>
    <message>
        <source>Save to file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Saving the file…</source>
        <translation>Enregistrement du fichier…</translation>
    </message>
    <message>
        <source>Keep in this computer’s keyring for tests</source>
        <translation>Conserver dans le trousseau local pour les tests</translation>
    </message>
    <message>
        <source>Keep for tests in this run</source>
        <translation>Conserver pour les tests de cette session</translation>
    </message>
    <message>
        <source>The flow lab can then use it without asking.</source>
        <translation>Le laboratoire de flux pourra alors s’en servir sans demander.</translation>
    </message>
    <message>
        <source>Asking the keyring…</source>
        <translation>Demande au trousseau…</translation>
    </message>
    <message>
        <source>Kept in this computer’s keyring.</source>
        <translation>Se trouve dans le trousseau de cet ordinateur.</translation>
    </message>
    <message>
        <source>Kept until Grantdesk is closed.</source>
        <translation>Reste jusqu’à la fermeture de Grantdesk.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretBanner</name>
    <message>
        <source>You will not be able to see it again. If you lose this secret, delete it and create a new one.</source>
        <translation>Vous ne pourrez plus l’afficher. Si vous perdez ce secret, supprimez-le et créez-en un autre.</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>Store your client secret in a secure place. Copy it now: you will not be able to see it again.</source>
        <translation>Conservez votre secret client en lieu sûr. Copiez-le maintenant&#xa0;: vous ne pourrez plus l’afficher.</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>No keyring can be used on this computer: the secret would be forgotten when Grantdesk is closed.</source>
        <translation>Aucun trousseau n’est utilisable sur cet ordinateur&#xa0;: le secret serait perdu à la fermeture de Grantdesk.</translation>
    </message>
    <message>
        <source>Save client secret</source>
        <translation>Enregistrer le secret client</translation>
    </message>
    <message>
        <source>Client secret neither copied nor saved</source>
        <translation>Secret client ni copié ni enregistré</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Fermer quand même</translation>
    </message>
    <message>
        <source>Important: %1</source>
        <comment>notes of a secret</comment>
        <translation>Important&#xa0;: %1</translation>
    </message>
    <message>
        <source>Saved in %1, with the client ID, as a file that only you can read.</source>
        <translation>Enregistré dans %1, avec l’ID client, dans un fichier que vous seul pouvez lire.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretRow</name>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Hide: %1</source>
        <translation>Masquer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Afficher&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsModel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Click to write notes</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Jamais utilisé</translation>
    </message>
    <message>
        <source>64 characters maximum</source>
        <translation>64&#xa0;caractères maximum</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Supprimer le secret client</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>In less than a day</source>
        <translation>Dans moins d’un jour</translation>
    </message>
    <message>
        <source>In 1 day</source>
        <translation>Dans 1 jour</translation>
    </message>
    <message numerus="yes">
        <source>In %n days</source>
        <translation>
            <numerusform>Dans %n jour</numerusform>
            <numerusform>Dans %n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SecretsSection</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>notes and masked secret</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Dernière utilisation&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Jamais utilisé</translation>
    </message>
    <message>
        <source>Applications using this secret will no longer be able to authenticate.</source>
        <translation>Les applications qui utilisent ce secret ne pourront plus s’authentifier.</translation>
    </message>
    <message>
        <source>Delete client secret</source>
        <translation>Supprimer le secret client</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>An application can have up to five client secrets.</source>
        <translation>Une application peut avoir jusqu’à cinq secrets client.</translation>
    </message>
    <message>
        <source>Client secrets</source>
        <translation>Secrets client</translation>
    </message>
    <message>
        <source>A client secret works as soon as it is added, and no longer as soon as it is deleted.</source>
        <translation>Un secret client fonctionne dès qu’il est ajouté et cesse de fonctionner dès qu’il est supprimé.</translation>
    </message>
    <message>
        <source>No client secret. Add one before using this application.</source>
        <translation>Aucun secret client. Ajoutez-en un avant d’utiliser cette application.</translation>
    </message>
    <message>
        <source>Add client secret</source>
        <translation>Ajouter un secret client</translation>
    </message>
    <message>
        <source>It is the only client secret of this application.</source>
        <translation>C’est le seul secret client de cette application.</translation>
    </message>
    <message>
        <source>Something used it in the last 24 hours. To delete it, type its last four characters: %1</source>
        <translation>Il a été utilisé au cours des dernières 24 heures. Pour le supprimer, saisissez ses quatre derniers caractères&#xa0;: %1</translation>
    </message>
    <message>
        <source>Replaces a client secret step by step, without a break.</source>
        <translation>Remplace un secret client étape par étape, sans interruption.</translation>
    </message>
    <message>
        <source>Select a client secret in the table first.</source>
        <translation>Sélectionnez d’abord un secret client dans le tableau.</translation>
    </message>
    <message>
        <source>Rotate…</source>
        <translation>Rotation…</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::ServerPage</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Authorization server</source>
        <translation>Serveur d’autorisation</translation>
    </message>
    <message>
        <source>A server of your own to try applications against, on this computer.</source>
        <translation>Votre propre serveur, sur cet ordinateur, pour essayer des applications.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>ID de l’organisation cliente</translation>
    </message>
    <message>
        <source>Domain and lane</source>
        <translation>Domaine et lane</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Clock and failures</source>
        <translation>Horloge et pannes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Parties de la page</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language and appearance</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>System language (%1)</source>
        <translation>Langue du système (%1)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>About Grantdesk</source>
        <translation>À propos de Grantdesk</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Desktop console for OAuth2 applications, under the Apache License 2.0. It uses these libraries under their own licenses:</source>
        <translation>Console de bureau pour les applications OAuth2, sous licence Apache 2.0. Elle utilise ces bibliothèques sous leurs propres licences&#xa0;:</translation>
    </message>
    <message>
        <source>Libraries and their licenses</source>
        <translation>Bibliothèques et leurs licences</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::StateCard</name>
    <message>
        <source>Running</source>
        <translation>En marche</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt en cours…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>État&#xa0;: %1</translation>
    </message>
    <message>
        <source>Start server</source>
        <translation>Démarrer le serveur</translation>
    </message>
    <message>
        <source>Stop server</source>
        <translation>Arrêter le serveur</translation>
    </message>
    <message>
        <source>State and addresses</source>
        <translation>État et adresses</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Only this computer can reach the server.</source>
        <translation>Seul cet ordinateur peut joindre le serveur.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Authorization URI</source>
        <translation>URI d’autorisation</translation>
    </message>
    <message>
        <source>Token URL</source>
        <translation>URL du jeton</translation>
    </message>
    <message>
        <source>JWT exchange</source>
        <translation>Échange de JWT</translation>
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
        <translation>En attente du navigateur&#xa0;: %1 restantes</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Choose an application and run its flow. Every request and every response appears in the transcript.</source>
        <translation>Choisissez une application et exécutez son flux. Chaque requête et chaque réponse apparaît dans la transcription.</translation>
    </message>
    <message>
        <source>Open browser</source>
        <translation>Ouvrir le navigateur</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Paste redirected address</source>
        <translation>Coller l’adresse d’arrivée</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Redirected address</source>
        <translation>Adresse d’arrivée</translation>
    </message>
    <message>
        <source>After consent the browser goes to an address that begins with %1. Copy that address and paste it here.</source>
        <translation>Après le consentement, le navigateur se rend à une adresse qui commence par %1. Copiez cette adresse et collez-la ici.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::Stepper</name>
    <message>
        <source>%1: done</source>
        <translation>%1&#xa0;: terminée</translation>
    </message>
    <message>
        <source>%1: under way</source>
        <translation>%1&#xa0;: en cours</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>%1: cancelled</source>
        <translation>%1&#xa0;: annulée</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1&#xa0;: pas encore</translation>
    </message>
    <message>
        <source>Steps of the flow</source>
        <translation>Étapes du flux</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TokenLife</name>
    <message>
        <source>Unless it is used again, it expires after: %1.</source>
        <translation>S’il n’est pas réutilisé, il expire après&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The inactivity limit has no effect, because the absolute expiration comes first.</source>
        <translation>La limite d’inactivité est sans effet, car l’expiration absolue survient avant.</translation>
    </message>
    <message>
        <source>However often it is used, users log in again after: %1.</source>
        <translation>Quelle que soit la fréquence d’utilisation, les utilisateurs se reconnectent après&#xa0;: %1.</translation>
    </message>
    <message>
        <source>As long as it is used in time, it has no end.</source>
        <translation>Tant qu’il est utilisé à temps, il n’a pas de fin.</translation>
    </message>
    <message>
        <source>Each use leaves it as it is.</source>
        <translation>Chaque utilisation le laisse tel quel.</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Accordé</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Used and replaced</source>
        <translation>Utilisé et remplacé</translation>
    </message>
    <message>
        <source>Unused: %1</source>
        <translation>Inutilisé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ends: %1</source>
        <translation>Fin&#xa0;: %1</translation>
    </message>
    <message>
        <source>Life of a refresh token</source>
        <translation>Vie d’un jeton d’actualisation</translation>
    </message>
    <message>
        <source>It never expires: deleting the application or deactivating the user ends it.</source>
        <translation>Il n’expire jamais&#xa0;: la suppression de l’application ou la désactivation de l’utilisateur y met fin.</translation>
    </message>
    <message>
        <source>Each use replaces it with a new one, and using an old one again ends them all.</source>
        <translation>Chaque utilisation le remplace par un nouveau&#xa0;; en réutiliser un ancien les révoque tous.</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TranscriptModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Request or response</source>
        <translation>Requête ou réponse</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>Show secrets</source>
        <translation>Secrets visibles</translation>
    </message>
    <message>
        <source>Codes, tokens and client secrets are dotted unless this is ticked.</source>
        <translation>Les codes, les jetons et les secrets client sont masqués par des points tant que cette case n’est pas cochée.</translation>
    </message>
    <message>
        <source>Transcript as text</source>
        <translation>Transcription sous forme de texte</translation>
    </message>
    <message>
        <source>The chosen line, in readable order</source>
        <translation>La ligne choisie, sous une forme lisible</translation>
    </message>
    <message>
        <source>The chosen line, as it went over the wire</source>
        <translation>La ligne choisie, telle qu’elle a été transmise</translation>
    </message>
    <message>
        <source>Pretty</source>
        <translation>Mis en forme</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::TypeCard</name>
    <message>
        <source>Examples: %1</source>
        <translation>Exemples&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersCard</name>
    <message>
        <source>Enter a password.</source>
        <translation>Saisissez un mot de passe.</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>A user who is not active cannot log in, and all of the user’s tokens stop working.</source>
        <translation>Un utilisateur inactif ne peut pas se connecter et tous ses jetons cessent de fonctionner.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>They can log in at the built-in authorization server and give their consent.</source>
        <translation>Ils peuvent se connecter au serveur d’autorisation intégré et donner leur consentement.</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Ajouter un utilisateur</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>Définir un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>grantdesk::ui::UsersModel</name>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Inactive</source>
        <translation>Inactif</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
</TS>
