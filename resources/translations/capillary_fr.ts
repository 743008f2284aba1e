<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutSection</name>
    <message>
        <source>Read the licence</source>
        <translation>Lire la licence</translation>
    </message>
    <message>
        <source>Capillary</source>
        <translation>Capillary</translation>
    </message>
    <message>
        <source>Version {}</source>
        <translation>Version {}</translation>
    </message>
    <message>
        <source>Say thanks with a thumb: when you like something, its maker gets a small gift from your own wallet. Your keys stay on this computer, the limits you set hold for every gift, and what you see here is what was really sent.</source>
        <translation>Dites merci d’un pouce&#xa0;: quand vous aimez quelque chose, la personne qui l’a créé reçoit un petit don de votre propre portefeuille. Vos clés restent sur cet ordinateur, vos limites valent pour chaque don, et ce que vous voyez ici est ce qui a vraiment été envoyé.</translation>
    </message>
    <message>
        <source>Free software</source>
        <translation>Logiciel libre</translation>
    </message>
    <message>
        <source>Under the Apache licence 2.0: you may use, study, share and change it. Its sources are open; the command line, the window and the wallet are made from the same ones.</source>
        <translation>Sous licence Apache 2.0&#xa0;: vous pouvez l’utiliser, l’étudier, le partager et le modifier. Ses sources sont ouvertes&#x202f;; la ligne de commande, la fenêtre et le portefeuille en sont tous issus.</translation>
    </message>
    <message>
        <source>The window is drawn by Qt, under the GNU LGPL 3: its libraries lie beside the program, and you may put others in their place. All licences are under Help and repair.</source>
        <translation>La fenêtre est dessinée par Qt, sous GNU LGPL 3&#xa0;: ses bibliothèques sont à côté du programme, et vous pouvez en mettre d’autres à leur place. Toutes les licences sont sous Aide et réparation.</translation>
    </message>
    <message>
        <source>Capillary tells nobody that you use it: no statistics, no reports, no search for updates.</source>
        <translation>Capillary ne dit à personne que vous l’utilisez&#xa0;: ni statistiques, ni rapports, ni recherche de mises à jour.</translation>
    </message>
    <message>
        <source>Apache licence 2.0</source>
        <translation>Licence Apache 2.0</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message>
        <source>Free sendings</source>
        <translation>Envois gratuits</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Without asking</source>
        <translation>Sans question</translation>
    </message>
    <message>
        <source>What it gave before is being counted; until then every gift waits.</source>
        <translation>Ce qu’il a donné auparavant est en cours de comptage&#x202f;; jusque-là, chaque don attend.</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Vérification en cours</translation>
    </message>
    <message>
        <source>Pay from here…</source>
        <translation>Payer d’ici…</translation>
    </message>
    <message>
        <source>Pay from here for @{}</source>
        <translation>Payer d’ici pour @{}</translation>
    </message>
    <message>
        <source>Renew…</source>
        <translation>Renouveler…</translation>
    </message>
    <message>
        <source>Renew the allowance of @{}</source>
        <translation>Renouveler l’autorisation de @{}</translation>
    </message>
    <message>
        <source>End the allowance</source>
        <translation>Mettre fin à l’autorisation</translation>
    </message>
    <message>
        <source>End the allowance of @{}</source>
        <translation>Mettre fin à l’autorisation de @{}</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove @{}</source>
        <translation>Retirer @{}</translation>
    </message>
    <message>
        <source>? {}</source>
        <translation>? {}</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Connect a Hive account</source>
        <translation>Relier un compte Hive</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Name of the Hive account</source>
        <translation>Nom du compte Hive</translation>
    </message>
    <message>
        <source>such as alice.pocket</source>
        <translation>par exemple alice.pocket</translation>
    </message>
    <message>
        <source>Use the master password once; it is not stored</source>
        <translation>Utiliser une fois le mot de passe maître&#x202f;; il n’est pas gardé</translation>
    </message>
    <message>
        <source>Type the keys themselves</source>
        <translation>Saisir les clés elles-mêmes</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Mot de passe maître</translation>
    </message>
    <message>
        <source>Checking the keys with two Hive operators, and sealing them…</source>
        <translation>Vérification des clés auprès de deux opérateurs Hive, puis mise sous scellés…</translation>
    </message>
    <message>
        <source>Type the name of the Hive account.</source>
        <translation>Saisissez le nom du compte Hive.</translation>
    </message>
    <message>
        <source>Type the master password of the account.</source>
        <translation>Saisissez le mot de passe maître du compte.</translation>
    </message>
    <message>
        <source>Type at least one key.</source>
        <translation>Saisissez au moins une clé.</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters; four random words are better.</source>
        <translation>Choisissez une phrase secrète d’au moins 8 caractères&#x202f;; quatre mots au hasard valent mieux.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>Choose who may see what you like.</source>
        <translation>Choisissez qui peut voir ce que vous aimez.</translation>
    </message>
    <message>
        <source>Everyday key</source>
        <translation>Clé courante</translation>
    </message>
    <message>
        <source>Money key</source>
        <translation>Clé d’argent</translation>
    </message>
    <message>
        <source>Letter key</source>
        <translation>Clé des lettres</translation>
    </message>
    <message>
        <source>{label}, called {real} on Hive; starts with 5</source>
        <translation>{label}, appelée {real} sur Hive&#x202f;; commence par 5</translation>
    </message>
    <message>
        <source>Hive calls it the {} key.</source>
        <translation>Hive l’appelle la clé {}.</translation>
    </message>
    <message>
        <source>Passphrase for this wallet</source>
        <translation>Phrase secrète pour ce portefeuille</translation>
    </message>
    <message>
        <source>Passphrase of this wallet</source>
        <translation>Phrase secrète de ce portefeuille</translation>
    </message>
    <message>
        <source>seals the keys on this computer</source>
        <translation>scelle les clés sur cet ordinateur</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only the creator</source>
        <translation>Seulement le créateur</translation>
    </message>
    <message>
        <source>“alice thanked Carol for Sunrise”. Helps creators. Cannot be deleted later.</source>
        <translation>«&#xa0;alice a remercié Carol pour Lever de soleil&#xa0;». Aide les créateurs. Ne peut pas être effacé ensuite.</translation>
    </message>
    <message>
        <source>Others see that alice paid carol 0.045 HBD, not what for.</source>
        <translation>Les autres voient qu’alice a payé 0,045 HBD à carol, mais pas pour quoi.</translation>
    </message>
    <message>
        <source>Who may see what you like?</source>
        <translation>Qui peut voir ce que vous aimez&#x202f;?</translation>
    </message>
    <message>
        <source>Anonymous gifts are not possible yet.</source>
        <translation>Les dons anonymes ne sont pas encore possibles.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Days for which gifts within the limits go out without asking</source>
        <translation>Nombre de jours où les dons dans les limites partent sans question</translation>
    </message>
    <message>
        <source>Gifts within the limits go out without asking for</source>
        <translation>Les dons dans les limites partent sans question pendant</translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>Your Hive account</source>
        <translation>Votre compte Hive</translation>
    </message>
    <message>
        <source>Its keys are checked with two Hive operators and sealed here. An owner key never comes in.</source>
        <translation>Ses clés sont vérifiées auprès de deux opérateurs Hive et scellées ici. Une clé de propriétaire n’entre jamais.</translation>
    </message>
    <message>
        <source>Name of the Hive account</source>
        <translation>Nom du compte Hive</translation>
    </message>
    <message>
        <source>such as alice.pocket</source>
        <translation>par exemple alice.pocket</translation>
    </message>
    <message>
        <source>Use the master password once; it is not stored</source>
        <translation>Utiliser une fois le mot de passe maître&#x202f;; il n’est pas gardé</translation>
    </message>
    <message>
        <source>Type the keys themselves</source>
        <translation>Saisir les clés elles-mêmes</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Mot de passe maître</translation>
    </message>
    <message>
        <source>Make a pocket account from my main one…</source>
        <translation>Créer un compte de poche depuis mon compte principal…</translation>
    </message>
    <message>
        <source>Fill in a play account</source>
        <translation>Remplir avec un compte de jeu</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Relier</translation>
    </message>
    <message>
        <source>Checking the keys with two Hive operators, and sealing them…</source>
        <translation>Vérification des clés auprès de deux opérateurs Hive, puis mise sous scellés…</translation>
    </message>
    <message>
        <source>Type the name of the Hive account.</source>
        <translation>Saisissez le nom du compte Hive.</translation>
    </message>
    <message>
        <source>Type the master password of the account.</source>
        <translation>Saisissez le mot de passe maître du compte.</translation>
    </message>
    <message>
        <source>Type at least one key.</source>
        <translation>Saisissez au moins une clé.</translation>
    </message>
    <message>
        <source>Everyday key</source>
        <translation>Clé courante</translation>
    </message>
    <message>
        <source>Money key</source>
        <translation>Clé d’argent</translation>
    </message>
    <message>
        <source>Letter key</source>
        <translation>Clé des lettres</translation>
    </message>
    <message>
        <source>{label}, called {real} on Hive; starts with 5</source>
        <translation>{label}, appelée {real} sur Hive&#x202f;; commence par 5</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Add a Hive account…</source>
        <translation>Ajouter un compte Hive…</translation>
    </message>
    <message>
        <source>Make a pocket account…</source>
        <translation>Créer un compte de poche…</translation>
    </message>
    <message>
        <source>Give someone an account…</source>
        <translation>Donner un compte à quelqu’un…</translation>
    </message>
    <message>
        <source>No Hive account yet</source>
        <translation>Pas encore de compte Hive</translation>
    </message>
    <message>
        <source>Gifts are paid from a Hive account with pocket money. Connect one that you have, or let your main account make one: its keys are made and kept here, and the main account&apos;s never come here.</source>
        <translation>Les dons sont payés depuis un compte Hive avec de l’argent de poche. Reliez-en un que vous avez, ou faites-le créer par votre compte principal&#xa0;: ses clés naissent et restent ici, et celles du compte principal n’y viennent jamais.</translation>
    </message>
    <message>
        <source>Asking two Hive operators about your accounts…</source>
        <translation>Deux opérateurs Hive sont interrogés sur vos comptes…</translation>
    </message>
    <message>
        <source>This is said on Hive with the everyday key. From about 15 minutes later this computer pays.</source>
        <translation>Cela est dit sur Hive avec la clé courante. Environ 15 minutes plus tard, cet ordinateur paie.</translation>
    </message>
    <message>
        <source>A computer that paid before stops by itself, so that no gift is paid twice.</source>
        <translation>Un ordinateur qui payait auparavant s’arrête de lui-même, afin qu’aucun don ne soit payé deux fois.</translation>
    </message>
    <message>
        <source>Pay from this computer</source>
        <translation>Payer depuis cet ordinateur</translation>
    </message>
    <message>
        <source>Pay from here</source>
        <translation>Payer d’ici</translation>
    </message>
    <message>
        <source>@{} is paid from here, from about 15 minutes from now on.</source>
        <translation>@{} est payé d’ici, dans 15 minutes environ.</translation>
    </message>
    <message>
        <source>Gifts of @{} within the limits go out without asking again.</source>
        <translation>Les dons de @{} dans les limites partent de nouveau sans question.</translation>
    </message>
    <message>
        <source>The allowance of @{} has ended; every gift waits until you renew it.</source>
        <translation>L’autorisation de @{} est terminée&#x202f;; chaque don attend que vous la renouveliez.</translation>
    </message>
    <message>
        <source>@{} is watched no more.</source>
        <translation>@{} n’est plus observé.</translation>
    </message>
    <message>
        <source>Its keys are wiped from the vault of this computer. The account itself stays as it is on Hive.</source>
        <translation>Ses clés sont effacées du coffre de cet ordinateur. Le compte lui-même reste tel qu’il est sur Hive.</translation>
    </message>
    <message>
        <source>Its gifts stay in your history. Without a backup or the keys elsewhere nobody can use it again.</source>
        <translation>Ses dons restent dans votre historique. Sans sauvegarde ni clés conservées ailleurs, personne ne pourra plus l’utiliser.</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>Retirer un compte</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>@{} is forgotten here.</source>
        <translation>@{} est oublié ici.</translation>
    </message>
</context>
<context>
    <name>AllowOnce</name>
    <message>
        <source>Allow once</source>
        <translation>Permettre une fois</translation>
    </message>
    <message>
        <source>{amount} for {creator}</source>
        <translation>{amount} pour {creator}</translation>
    </message>
    <message>
        <source>It goes out once although the limit is reached; the limits stay. It can still be undone.</source>
        <translation>Il part une fois bien que la limite soit atteinte&#x202f;; les limites restent. Il peut encore être annulé.</translation>
    </message>
    <message>
        <source>It is queued; Undo stands in its row.</source>
        <translation>Il est en file d’attente&#x202f;; Annuler se trouve sur sa ligne.</translation>
    </message>
    <message>
        <source>Too late: it was decided elsewhere.</source>
        <translation>Trop tard&#xa0;: cela a été décidé ailleurs.</translation>
    </message>
</context>
<context>
    <name>AllowanceForm</name>
    <message>
        <source>Renew the allowance</source>
        <translation>Renouveler l’autorisation</translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Renouveler</translation>
    </message>
    <message>
        <source>For so long gifts within the limits go out without asking, also while the keys are locked.</source>
        <translation>Pendant ce temps, les dons dans les limites partent sans question, même quand les clés sont verrouillées.</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Days of the allowance</source>
        <translation>Jours de l’autorisation</translation>
    </message>
    <message>
        <source>Days from now on</source>
        <translation>Jours à partir de maintenant</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>The wallet checks the passphrase…</source>
        <translation>Le portefeuille vérifie la phrase secrète…</translation>
    </message>
</context>
<context>
    <name>AmountStep</name>
    <message>
        <source>How much?</source>
        <translation>Combien&#x202f;?</translation>
    </message>
    <message>
        <source>The limits are sealed with the keys; no part of this program can go beyond them.</source>
        <translation>Les limites sont scellées avec les clés&#x202f;; aucune partie de ce programme ne peut les dépasser.</translation>
    </message>
    <message>
        <source>What one thumb gives</source>
        <translation>Ce que donne un pouce</translation>
    </message>
    <message>
        <source>Most for one day</source>
        <translation>Au plus pour un jour</translation>
    </message>
    <message>
        <source>Most for one month</source>
        <translation>Au plus pour un mois</translation>
    </message>
    <message>
        <source>HBD is worth about one US dollar.</source>
        <translation>Un HBD vaut environ un dollar américain.</translation>
    </message>
    <message>
        <source>Days for which gifts within the limits go out without asking</source>
        <translation>Nombre de jours où les dons dans les limites partent sans question</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Gifts within the limits go out without asking for</source>
        <translation>Les dons dans les limites partent sans question pendant</translation>
    </message>
    <message>
        <source>Passphrase of this wallet</source>
        <translation>Phrase secrète de ce portefeuille</translation>
    </message>
    <message>
        <source>Set these limits</source>
        <translation>Fixer ces limites</translation>
    </message>
    <message>
        <source>Type each as an amount, such as 0.050.</source>
        <translation>Saisissez chacun comme un montant, par exemple 0,050.</translation>
    </message>
    <message>
        <source>One thumb would give more than a day or a month may cost.</source>
        <translation>Un seul pouce donnerait plus que ce qu’un jour ou un mois peut coûter.</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet: it seals the limits.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille&#xa0;: elle scelle les limites.</translation>
    </message>
    <message>
        <source>The wallet seals the limits; then this computer becomes the one that pays…</source>
        <translation>Le portefeuille scelle les limites&#x202f;; ensuite, cet ordinateur devient celui qui paie…</translation>
    </message>
    <message>
        <source>Not an amount yet.</source>
        <translation>Pas encore un montant.</translation>
    </message>
    <message>
        <source>The most a month can cost: {}</source>
        <translation>Ce qu’un mois peut coûter au plus&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>Area</name>
    <message>
        <source>Nothing yet.</source>
        <translation>Rien encore.</translation>
    </message>
    <message>
        <source>From {first} to {last}, up to {value}.</source>
        <translation>Du {first} au {last}, jusqu’à {value}.</translation>
    </message>
    <message>
        <source>{day}: {value}</source>
        <translation>{day}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>AssetSums</name>
    <message numerus="yes">
        <source>{sum} from %n supporter(s)</source>
        <translation>
            <numerusform>{sum} de %n donateur</numerusform>
            <numerusform>{sum} de %n donateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{sum} of it is confirmed: {who} saw that the channel names this account.</source>
        <translation>{sum} en sont confirmés&#xa0;: que la chaîne nomme ce compte a été vu par {who}.</translation>
    </message>
    <message>
        <source>None of it is confirmed yet: nobody here saw that a channel names this account.</source>
        <translation>Rien n’en est confirmé pour l’instant&#xa0;: personne ici n’a vu qu’une chaîne nomme ce compte.</translation>
    </message>
    <message>
        <source>Supporters</source>
        <translation>Donateurs</translation>
    </message>
    <message>
        <source>Tip…</source>
        <translation>Donner…</translation>
    </message>
    <message>
        <source>Tip {}</source>
        <translation>Donner pour {}</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Œuvres</translation>
    </message>
    <message>
        <source>Where the works are</source>
        <translation>Où sont les œuvres</translation>
    </message>
    <message numerus="yes">
        <source>%n supporter(s)</source>
        <translation>
            <numerusform>%n donateur</numerusform>
            <numerusform>%n donateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>the chain itself</source>
        <translation>la blockchain elle-même</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>BackupForm</name>
    <message>
        <source>Back up the vault</source>
        <translation>Sauvegarder le coffre</translation>
    </message>
    <message>
        <source>Write the backup</source>
        <translation>Écrire la sauvegarde</translation>
    </message>
    <message>
        <source>One encrypted file with all keys and limits. Keep it on another disk or computer.</source>
        <translation>Un fichier chiffré avec toutes les clés et limites. Gardez-le sur un autre disque ou ordinateur.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Choose a file to write.</source>
        <translation>Choisissez un fichier à écrire.</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>Sealing the backup and reading it back; this takes a few seconds…</source>
        <translation>La sauvegarde est scellée puis relue&#x202f;; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Opening the backup as a new computer would…</source>
        <translation>La sauvegarde s’ouvre comme le ferait un nouvel ordinateur…</translation>
    </message>
    <message>
        <source>Try the backup</source>
        <translation>Essayer la sauvegarde</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>L’essayer</translation>
    </message>
    <message>
        <source>It is written. Now type the passphrase once more, as you would on a new computer: the file is opened with it, and nothing is changed.</source>
        <translation>Elle est écrite. Saisissez maintenant la phrase secrète encore une fois, comme vous le feriez sur un nouvel ordinateur&#xa0;: le fichier est ouvert avec elle, et rien n’est changé.</translation>
    </message>
    <message>
        <source>✓ Written: {}</source>
        <translation>✓ Écrite&#xa0;: {}</translation>
    </message>
    <message>
        <source>Leave it untried</source>
        <translation>Laisser sans essai</translation>
    </message>
    <message>
        <source>The backup can be restored; it holds {}.</source>
        <translation>La sauvegarde peut être restaurée&#x202f;; elle contient {}.</translation>
    </message>
    <message>
        <source>no account yet</source>
        <translation>pas encore de compte</translation>
    </message>
</context>
<context>
    <name>ChannelCard</name>
    <message>
        <source>words for {}</source>
        <translation>mots pour {}</translation>
    </message>
    <message>
        <source>DNS record for {}</source>
        <translation>enregistrement DNS pour {}</translation>
    </message>
    <message>
        <source>Of 0.050 HBD: {}</source>
        <translation>De 0,050 HBD&#xa0;: {}</translation>
    </message>
    <message>
        <source>Last look: {}</source>
        <translation>Dernier regard&#xa0;: {}</translation>
    </message>
    <message>
        <source>Sign…</source>
        <translation>Signer…</translation>
    </message>
    <message>
        <source>Sign for {}</source>
        <translation>Signer pour {}</translation>
    </message>
    <message>
        <source>Share with others…</source>
        <translation>Partager avec d’autres…</translation>
    </message>
    <message>
        <source>Share what arrives for {}</source>
        <translation>Partager ce qui arrive pour {}</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Regarder maintenant</translation>
    </message>
    <message>
        <source>Look at {} now</source>
        <translation>Regarder {} maintenant</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Withdraw the link to {}</source>
        <translation>Retirer le lien vers {}</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget {}</source>
        <translation>Oublier {}</translation>
    </message>
</context>
<context>
    <name>ChannelForm</name>
    <message>
        <source>Add a channel</source>
        <translation>Ajouter une chaîne</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>PeerTube, YouTube, Vimeo, Dailymotion, a Hive profile, or a site of your own.</source>
        <translation>PeerTube, YouTube, Vimeo, Dailymotion, un profil Hive ou un site à vous.</translation>
    </message>
    <message>
        <source>Link of the channel, or of one of its works</source>
        <translation>Lien de la chaîne, ou d’une de ses œuvres</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://…</translation>
    </message>
    <message>
        <source>Hive account that receives</source>
        <translation>Compte Hive qui reçoit</translation>
    </message>
    <message>
        <source>Paste the link of your channel.</source>
        <translation>Collez le lien de votre chaîne.</translation>
    </message>
    <message>
        <source>Looking at the channel…</source>
        <translation>La chaîne est regardée…</translation>
    </message>
</context>
<context>
    <name>ChannelsSection</name>
    <message>
        <source>Gifts for what you make, wherever it is</source>
        <translation>Des dons pour ce que vous faites, où que ce soit</translation>
    </message>
    <message>
        <source>Say which channels, profiles and sites are yours: a few words go where the channel is, and your Hive account signs. When both say the same, gifts for your works there arrive at your account.</source>
        <translation>Dites quelles chaînes, quels profils et quels sites sont à vous&#xa0;: quelques mots vont là où est la chaîne, et votre compte Hive signe. Quand les deux disent la même chose, les dons pour vos œuvres là-bas arrivent sur votre compte.</translation>
    </message>
    <message>
        <source>Add a channel…</source>
        <translation>Ajouter une chaîne…</translation>
    </message>
    <message>
        <source>Add a Hive account first: gifts arrive there.</source>
        <translation>Ajoutez d’abord un compte Hive&#xa0;: c’est là que les dons arrivent.</translation>
    </message>
    <message>
        <source>This channel is mine</source>
        <translation>Cette chaîne est à moi</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Everybody will see on Hive that this account names this channel:</source>
        <translation>Tout le monde verra sur Hive que ce compte nomme cette chaîne&#xa0;:</translation>
    </message>
    <message>
        <source>No money moves. You can withdraw it later.</source>
        <translation>Aucun argent ne bouge. Vous pourrez le retirer plus tard.</translation>
    </message>
    <message>
        <source>Withdraw the link</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Gifts for this channel wait from then on:</source>
        <translation>Les dons pour cette chaîne attendent alors&#xa0;:</translation>
    </message>
    <message>
        <source>Signed and sent; two Hive nodes confirm it within minutes.</source>
        <translation>Signé et envoyé&#x202f;; deux nœuds Hive le confirment en quelques minutes.</translation>
    </message>
    <message>
        <source>The link is withdrawn as soon as two Hive nodes confirm it.</source>
        <translation>Le lien est retiré dès que deux nœuds Hive le confirment.</translation>
    </message>
</context>
<context>
    <name>ChoicesSection</name>
    <message>
        <source>No setting is called so, and none explains itself with these words.</source>
        <translation>Aucun réglage ne s’appelle ainsi, et aucun ne s’explique avec ces mots.</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s) found; Esc goes back.</source>
        <translation>
            <numerusform>%n réglage trouvé&#x202f;; Échap revient en arrière.</numerusform>
            <numerusform>%n réglages trouvés&#x202f;; Échap revient en arrière.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChosenBar</name>
    <message>
        <source>{} gifts selected</source>
        <translation>{} dons sélectionnés</translation>
    </message>
    <message>
        <source>Take back {}</source>
        <translation>Reprendre {}</translation>
    </message>
    <message>
        <source>Don&apos;t send {}</source>
        <translation>Ne pas envoyer {}</translation>
    </message>
    <message>
        <source>Send {}</source>
        <translation>Envoyer {}</translation>
    </message>
    <message>
        <source>Try {} again</source>
        <translation>Réessayer {}</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Nothing was given this month yet.</source>
        <translation>Rien n’a encore été donné ce mois-ci.</translation>
    </message>
    <message>
        <source>Given this month: {sum}; most on day {day}: {most}; today {today}.</source>
        <translation>Donné ce mois-ci&#xa0;: {sum}&#x202f;; le plus le {day}&#xa0;: {most}&#x202f;; aujourd’hui {today}.</translation>
    </message>
    <message>
        <source>Day {day}: {sum}</source>
        <translation>Le {day}&#xa0;: {sum}</translation>
    </message>
    <message>
        <source>limit {}</source>
        <translation>limite {}</translation>
    </message>
</context>
<context>
    <name>CopyLine</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy: {}</source>
        <translation>Copier&#xa0;: {}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>CreatorPage</name>
    <message>
        <source>Back to the gifts</source>
        <translation>Retour aux dons</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Créateur</translation>
    </message>
</context>
<context>
    <name>CreatorSection</name>
    <message>
        <source>No creator chosen</source>
        <translation>Aucun créateur choisi</translation>
    </message>
    <message>
        <source>Open the menu of a gift and choose “Look at this creator”.</source>
        <translation>Ouvrez le menu d’un don et choisissez «&#xa0;Regarder ce créateur&#xa0;».</translation>
    </message>
    <message>
        <source>No open gift to this creator is in the journal yet. It is read every few minutes.</source>
        <translation>Aucun don ouvert à ce créateur n’est encore dans le journal. Il est lu toutes les quelques minutes.</translation>
    </message>
</context>
<context>
    <name>CreatorsSection</name>
    <message>
        <source>No rule yet: every creator gets the usual gift. A rule gives somebody more, less, or nothing.</source>
        <translation>Pas encore de règle&#xa0;: chaque créateur reçoit le don habituel. Une règle donne à quelqu’un plus, moins, ou rien.</translation>
    </message>
    <message>
        <source>Add a rule…</source>
        <translation>Ajouter une règle…</translation>
    </message>
    <message>
        <source>Who may see what you like?</source>
        <translation>Qui peut voir ce que vous aimez&#x202f;?</translation>
    </message>
    <message>
        <source>It holds for gifts from now on.</source>
        <translation>Cela vaut pour les dons à partir de maintenant.</translation>
    </message>
    <message>
        <source>Rules for single creators</source>
        <translation>Règles pour un seul créateur</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change the rule for {}</source>
        <translation>Changer la règle pour {}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove the rule for {}</source>
        <translation>Retirer la règle pour {}</translation>
    </message>
    <message>
        <source>{} for each thumb</source>
        <translation>{} pour chaque pouce</translation>
    </message>
    <message>
        <source>× never</source>
        <translation>× jamais</translation>
    </message>
    <message>
        <source>? always ask</source>
        <translation>? toujours demander</translation>
    </message>
    <message>
        <source>◌ only the creator sees it</source>
        <translation>◌ seul le créateur le voit</translation>
    </message>
    <message>
        <source>From now on the creator and everybody else can see what you thank for.</source>
        <translation>Désormais, le créateur et tous les autres peuvent voir pour quoi vous remerciez.</translation>
    </message>
    <message>
        <source>From now on only the creator can see what you thank for.</source>
        <translation>Désormais, seul le créateur peut voir pour quoi vous remerciez.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>This work was there already: {}.</source>
        <translation>Cette œuvre était déjà là&#xa0;: {}.</translation>
    </message>
    <message>
        <source>{amount} for {creator} is queued; Undo stands in its row.</source>
        <translation>{amount} pour {creator}&#xa0;: en file d’attente&#x202f;; Annuler se trouve sur sa ligne.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>A PeerTube session ended; log in again. No thumb is lost.</source>
        <translation>Une session PeerTube est terminée&#x202f;; reconnectez-vous. Aucun pouce n’est perdu.</translation>
    </message>
    <message>
        <source>There is nothing that could still be taken back.</source>
        <translation>Il n’y a plus rien qui puisse encore être repris.</translation>
    </message>
    <message>
        <source>This is a new practice world. What the earlier one left was moved aside, not deleted: {}</source>
        <translation>C’est un nouveau monde d’entraînement. Ce que l’ancien avait laissé a été mis de côté, pas effacé&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>DesktopCard</name>
    <message>
        <source>Add to this desktop</source>
        <translation>Ajouter à ce bureau</translation>
    </message>
    <message>
        <source>Remove from this desktop</source>
        <translation>Retirer de ce bureau</translation>
    </message>
    <message>
        <source>Menu entry and links</source>
        <translation>Entrée de menu et liens</translation>
    </message>
    <message>
        <source>Capillary stands in the menu of this desktop then, and links that begin with capillary: open its card, which asks before anything is given.</source>
        <translation>Capillary figure alors dans le menu de ce bureau, et les liens qui commencent par capillary: ouvrent sa carte, qui demande avant de donner quoi que ce soit.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>This desktop knows Capillary.</source>
        <translation>Ce bureau connaît Capillary.</translation>
    </message>
    <message>
        <source>This desktop knows a part of it.</source>
        <translation>Ce bureau le connaît en partie.</translation>
    </message>
    <message>
        <source>This desktop does not know Capillary.</source>
        <translation>Ce bureau ne connaît pas Capillary.</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Back to the list</source>
        <translation>Retour à la liste</translation>
    </message>
    <message>
        <source>Ask the nodes again now</source>
        <translation>Interroger de nouveau les nœuds</translation>
    </message>
    <message>
        <source>Thumb</source>
        <translation>Pouce</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>What stands beside the money</source>
        <translation>Ce qui accompagne l’argent</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaction</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Dernier changement</translation>
    </message>
    <message>
        <source>Open at {}</source>
        <translation>Ouvrir sur {}</translation>
    </message>
    <message>
        <source>Encrypted: only the creator and you can read it.</source>
        <translation>Chiffré&#xa0;: seuls le créateur et vous pouvez le lire.</translation>
    </message>
    <message>
        <source>Show at {}</source>
        <translation>Voir sur {}</translation>
    </message>
    <message>
        <source>This is play money: no block explorer knows it.</source>
        <translation>C’est de l’argent de jeu&#xa0;: aucun explorateur de blocs ne le connaît.</translation>
    </message>
    <message>
        <source>All about this gift</source>
        <translation>Tout sur ce don</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>You gave for this work already.</source>
        <translation>Vous avez déjà donné pour cette œuvre.</translation>
    </message>
    <message>
        <source>Noted. You can undo it until it is sent.</source>
        <translation>Noté. Vous pouvez l’annuler tant qu’il n’est pas envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>Connected. You liked %n work(s) before; none of them is paid without asking.</source>
        <translation>
            <numerusform>C’est relié. Vous aviez aimé %n œuvre auparavant&#x202f;; rien n’est payé sans votre accord.</numerusform>
            <numerusform>C’est relié. Vous aviez aimé %n œuvres auparavant&#x202f;; rien n’est payé sans votre accord.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>Taking back</source>
        <translation>Reprise</translation>
    </message>
    <message>
        <source>Answering</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Queueing again</source>
        <translation>Remise en file</translation>
    </message>
    <message>
        <source>The nodes are asked again.</source>
        <translation>Les nœuds sont interrogés de nouveau.</translation>
    </message>
    <message>
        <source>Export what is listed</source>
        <translation>Exporter la liste</translation>
    </message>
    <message>
        <source>Table for spreadsheets (*.csv)</source>
        <translation>Tableau pour tableurs (*.csv)</translation>
    </message>
    <message>
        <source>For programs (*.json)</source>
        <translation>Pour programmes (*.json)</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>1 gift changed.</source>
        <translation>1 don modifié.</translation>
    </message>
    <message>
        <source>{} gifts changed.</source>
        <translation>{} dons modifiés.</translation>
    </message>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>L’exportation a été annulée&#x202f;; aucun fichier n’a été écrit.</translation>
    </message>
    <message>
        <source>{count} gifts stand in {file}.</source>
        <translation>{count} dons se trouvent dans {file}.</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message>
        <source>Too late: it is on its way already, or was decided elsewhere.</source>
        <translation>Trop tard&#xa0;: il est déjà en route, ou décidé ailleurs.</translation>
    </message>
    <message>
        <source>Taken back; nothing is sent for it.</source>
        <translation>Repris&#x202f;; rien n’est envoyé.</translation>
    </message>
    <message>
        <source>Queued; you can undo it until it is sent.</source>
        <translation>En file&#x202f;; vous pouvez l’annuler tant qu’il n’est pas envoyé.</translation>
    </message>
</context>
<context>
    <name>EarningsPage</name>
    <message>
        <source>Parts of the earnings</source>
        <translation>Parties des revenus</translation>
    </message>
    <message>
        <source>My channels</source>
        <translation>Mes chaînes</translation>
    </message>
    <message>
        <source>As host</source>
        <translation>Comme hébergeur</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Revenus</translation>
    </message>
</context>
<context>
    <name>Empty</name>
    <message>
        <source>Nothing given yet</source>
        <translation>Rien n’a encore été donné</translation>
    </message>
    <message>
        <source>Open the practice site</source>
        <translation>Ouvrir le site d’entraînement</translation>
    </message>
    <message>
        <source>The gift appears here, and waits a while with Undo before it is sent.</source>
        <translation>Le don apparaît ici, et attend un peu avec Annuler avant d’être envoyé.</translation>
    </message>
    <message>
        <source>The gift appears here as a promise.</source>
        <translation>Le don apparaît ici comme promesse.</translation>
    </message>
    <message>
        <source>Press thumb-up on a video that you like, or paste a link above.</source>
        <translation>Mettez un pouce à une vidéo qui vous plaît, ou collez un lien ci-dessus.</translation>
    </message>
    <message>
        <source>Paste the link of a video or post above, or drop it anywhere in this window.</source>
        <translation>Collez ci-dessus le lien d’une vidéo ou d’une publication, ou déposez-le n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>All money here is play money. On the practice site you are {user}, password {password}.</source>
        <translation>Ici, tout l’argent est de l’argent de jeu. Sur le site d’entraînement, vous êtes {user}, mot de passe {password}.</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose: {}</source>
        <translation>Choisir&#xa0;: {}</translation>
    </message>
    <message>
        <source>Backups (*.json);;All files (*)</source>
        <translation>Sauvegardes (*.json);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Search title, creator, account, server, transaction</source>
        <translation>Chercher titre, créateur, compte, serveur, transaction</translation>
    </message>
    <message>
        <source>Search gifts</source>
        <translation>Chercher des dons</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>All the time</source>
        <translation>Depuis toujours</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>All currencies</source>
        <translation>Toutes les monnaies</translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message>
        <source>Everything is being checked</source>
        <translation>Tout est en cours de vérification</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Is everything in order?</source>
        <translation>Tout est-il en ordre&#x202f;?</translation>
    </message>
    <message>
        <source>Nodes, clock, keyring, database, vault and log-ins are looked at, not changed.</source>
        <translation>Nœuds, horloge, trousseau, base de données, coffre et connexions sont regardés, pas changés.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) must be mended before gifts can go out.</source>
        <translation>
            <numerusform>%n chose doit être réparée avant que des dons puissent partir.</numerusform>
            <numerusform>%n choses doivent être réparées avant que des dons puissent partir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n thing(s) could be better.</source>
        <translation>
            <numerusform>Cela fonctionne&#x202f;; %n chose pourrait être mieux.</numerusform>
            <numerusform>Cela fonctionne&#x202f;; %n choses pourraient être mieux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is in order.</source>
        <translation>Tout est en ordre.</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>could be better</source>
        <translation>à améliorer</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>en panne</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>ForesightStep</name>
    <message>
        <source>All is set.</source>
        <translation>Tout est prêt.</translation>
    </message>
    <message>
        <source>None of them is paid: these likes stood there before.</source>
        <translation>Rien n’en est payé&#xa0;: ces «&#xa0;j’aime&#xa0;» étaient là avant.</translation>
    </message>
    <message>
        <source>Go to Home</source>
        <translation>Aller à l’accueil</translation>
    </message>
    <message>
        <source>Press thumb-up on something, or paste a link at Home: the gift appears there, with Undo.</source>
        <translation>Mettez un pouce à ce qui vous plaît, ou collez un lien à l’accueil&#xa0;: le don y apparaît, avec Annuler.</translation>
    </message>
    <message>
        <source>Press thumb-up on something: the gift is noted at Home, and paid once you have an account.</source>
        <translation>Mettez un pouce à ce qui vous plaît&#xa0;: le don est noté à l’accueil, et payé dès que vous avez un compte.</translation>
    </message>
    <message>
        <source>Everybody can see which works you thank.</source>
        <translation>Tout le monde peut voir pour quelles œuvres vous remerciez.</translation>
    </message>
    <message>
        <source>Everybody can see whom you paid, only the creator what for.</source>
        <translation>Tout le monde peut voir qui vous avez payé, seul le créateur pour quoi.</translation>
    </message>
    <message>
        <source>A thumb gives {price}: at most {day} a day, and {month} a month.</source>
        <translation>Un pouce donne {price}&#xa0;: au plus {day} par jour et {month} par mois.</translation>
    </message>
    <message>
        <source>Reading what you liked before…</source>
        <translation>Lecture de ce que vous avez aimé auparavant…</translation>
    </message>
    <message>
        <source>You liked nothing there yet.</source>
        <translation>Vous n’y avez encore rien aimé.</translation>
    </message>
    <message numerus="yes">
        <source>You liked %Ln work(s)</source>
        <translation>
            <numerusform>Vous avez aimé %Ln œuvre</numerusform>
            <numerusform>Vous avez aimé %Ln œuvres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %Ln person(s).</source>
        <translation>
            <numerusform>de %Ln personne.</numerusform>
            <numerusform>de %Ln personnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can receive tips today</source>
        <translation>
            <numerusform>%n peut recevoir des dons aujourd’hui</numerusform>
            <numerusform>%n peuvent recevoir des dons aujourd’hui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) an account</source>
        <translation>
            <numerusform>%n nomme un compte</numerusform>
            <numerusform>%n nomment un compte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not joined</source>
        <translation>
            <numerusform>%n ne nous a pas rejoints</numerusform>
            <numerusform>%n ne nous ont pas rejoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not answer</source>
        <translation>
            <numerusform>%n n’a pas répondu</numerusform>
            <numerusform>%n n’ont pas répondu</numerusform>
        </translation>
    </message>
    <message>
        <source>Of the {} looked at: </source>
        <translation>Sur les {} examinées&#xa0;: </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>GiveAccountForm</name>
    <message>
        <source>Give someone an account</source>
        <translation>Donner un compte à quelqu’un</translation>
    </message>
    <message>
        <source>Make the link</source>
        <translation>Créer le lien</translation>
    </message>
    <message>
        <source>Paste the link, or the name and the keys, that the other person sent you.</source>
        <translation>Collez le lien, ou le nom et les clés, que l’autre personne vous a envoyés.</translation>
    </message>
    <message>
        <source>Type the name of the account that gives.</source>
        <translation>Saisissez le nom du compte qui donne.</translation>
    </message>
    <message>
        <source>Type the first money as an amount, such as 1.000; or 0.</source>
        <translation>Saisissez le premier argent comme un montant, par exemple 1,000&#x202f;; ou 0.</translation>
    </message>
    <message>
        <source>Asking two Hive operators what it costs now…</source>
        <translation>Deux opérateurs Hive sont interrogés sur le coût actuel…</translation>
    </message>
    <message>
        <source>The other person chooses the name and keeps all keys; what they send you holds public ones only. You agree in the wallet of your own account; its keys never come here.</source>
        <translation>L’autre personne choisit le nom et garde toutes les clés&#x202f;; ce qu’elle vous envoie n’en contient que de publiques. Vous donnez votre accord dans le portefeuille de votre propre compte&#x202f;; ses clés ne viennent jamais ici.</translation>
    </message>
    <message>
        <source>Link or public keys of the other person</source>
        <translation>Lien ou clés publiques de l’autre personne</translation>
    </message>
    <message>
        <source>hive://sign/…   or   name: …   owner: STM…</source>
        <translation>hive://sign/…   ou   name: …   owner: STM…</translation>
    </message>
    <message>
        <source>Your Hive account, which gives</source>
        <translation>Votre compte Hive, qui donne</translation>
    </message>
    <message>
        <source>the one that pays the fee</source>
        <translation>celui qui paie les frais</translation>
    </message>
    <message>
        <source>First money in HBD, or 0</source>
        <translation>Premier argent en HBD, ou 0</translation>
    </message>
    <message>
        <source>Free sendings a day that you lend; 0 for none</source>
        <translation>Envois gratuits par jour que vous prêtez&#x202f;; 0 pour aucun</translation>
    </message>
    <message>
        <source>@{name} costs @{giver} {fee}.</source>
        <translation>@{name} coûte {fee} à @{giver}.</translation>
    </message>
    <message>
        <source>@{name} costs nothing: @{giver} holds a ticket.</source>
        <translation>@{name} ne coûte rien&#xa0;: @{giver} a un ticket.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>@{} is there, and belongs to whoever asked for it.</source>
        <translation>@{} est là, et appartient à qui l’a demandé.</translation>
    </message>
    <message>
        <source>Open this in the wallet of your account, and read it there again: it makes the account.</source>
        <translation>Ouvrez ceci dans le portefeuille de votre compte, et relisez-le là-bas&#xa0;: il crée le compte.</translation>
    </message>
    <message>
        <source>The account is there. This lends it what free sendings are made of.</source>
        <translation>Le compte est là. Ceci lui prête de quoi faire les envois gratuits.</translation>
    </message>
    <message>
        <source>Waiting for it on the chain; it goes on by itself…</source>
        <translation>En attente sur la blockchain&#x202f;; tout continue de soi-même…</translation>
    </message>
</context>
<context>
    <name>GivingModel</name>
    <message>
        <source>Work</source>
        <translation>Œuvre</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Créateur</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>GivingPage</name>
    <message>
        <source>Giving</source>
        <translation>Dons</translation>
    </message>
</context>
<context>
    <name>GivingPlaces</name>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Show all gifts</source>
        <translation>Montrer tous les dons</translation>
    </message>
    <message>
        <source>Give the first one</source>
        <translation>Faire le premier don</translation>
    </message>
    <message>
        <source>1 new</source>
        <translation>1 nouveau</translation>
    </message>
    <message>
        <source>{} new</source>
        <translation>{} nouveaux</translation>
    </message>
    <message>
        <source>To come is what goes out by itself: not sent yet, waiting, or on its way. For promises and questions no money moves before the creator joins, or before you say so.</source>
        <translation>À venir&#xa0;: ce qui part tout seul, pas encore envoyé, en attente ou en route. Pour les promesses et les questions, aucun argent ne bouge avant que le créateur nous rejoigne, ou avant votre accord.</translation>
    </message>
    <message>
        <source>No gift is like that</source>
        <translation>Aucun don ne correspond</translation>
    </message>
    <message>
        <source>Leave out a word or a state, or look at all the time.</source>
        <translation>Enlevez un mot ou un état, ou regardez depuis toujours.</translation>
    </message>
    <message>
        <source>Every gift will stand here</source>
        <translation>Chaque don figurera ici</translation>
    </message>
    <message>
        <source>To whom it went, how much, where it is now and what can be done about it. Press thumb-up on PeerTube, vote on Hive, or drop a link: the first one is a minute away.</source>
        <translation>À qui il est allé, combien, où il en est et ce qu’on peut y faire. Mettez un pouce sur PeerTube, votez sur Hive ou déposez un lien&#xa0;: le premier n’est qu’à une minute.</translation>
    </message>
    <message>
        <source>Width of the list</source>
        <translation>Largeur de la liste</translation>
    </message>
</context>
<context>
    <name>GivingTable</name>
    <message>
        <source>Gifts</source>
        <translation>Dons</translation>
    </message>
    <message>
        <source>Space opens a gift, or folds a group. Shift and Ctrl with the arrows choose several.</source>
        <translation>Espace ouvre un don, ou plie un groupe. Maj et Ctrl avec les flèches en choisissent plusieurs.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>GivingTabs</name>
    <message>
        <source>Parts of giving</source>
        <translation>Parties des dons</translation>
    </message>
    <message>
        <source>All gifts</source>
        <translation>Tous les dons</translation>
    </message>
    <message>
        <source>Where it went</source>
        <translation>Où l’argent est allé</translation>
    </message>
    <message>
        <source>Giving</source>
        <translation>Dons</translation>
    </message>
</context>
<context>
    <name>GivingWords</name>
    <message>
        <source>Arrived</source>
        <translation>Arrivés</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyés</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Plus récents d’abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Plus anciens d’abord</translation>
    </message>
    <message>
        <source>Title, A to Z</source>
        <translation>Titre, de A à Z</translation>
    </message>
    <message>
        <source>Title, Z to A</source>
        <translation>Titre, de Z à A</translation>
    </message>
    <message>
        <source>Creator, A to Z</source>
        <translation>Créateur, de A à Z</translation>
    </message>
    <message>
        <source>Creator, Z to A</source>
        <translation>Créateur, de Z à A</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Plus grands d’abord</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Plus petits d’abord</translation>
    </message>
    <message>
        <source>By state</source>
        <translation>Par état</translation>
    </message>
    <message>
        <source>By state, backwards</source>
        <translation>Par état, à rebours</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sans groupes</translation>
    </message>
    <message>
        <source>By creator</source>
        <translation>Par créateur</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Par plateforme</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Par mois</translation>
    </message>
    <message>
        <source>Unknown maker</source>
        <translation>Auteur inconnu</translation>
    </message>
    <message>
        <source>1 gift</source>
        <translation>1 don</translation>
    </message>
    <message>
        <source>{} gifts</source>
        <translation>{} dons</translation>
    </message>
    <message>
        <source>{} arrived</source>
        <translation>{} arrivés</translation>
    </message>
    <message>
        <source>{} to come</source>
        <translation>{} à venir</translation>
    </message>
    <message>
        <source>{} promised or in question</source>
        <translation>{} en promesses ou questions</translation>
    </message>
    <message>
        <source>Not sent yet</source>
        <translation>Pas encore envoyé</translation>
    </message>
    <message>
        <source>On its way</source>
        <comment>one gift</comment>
        <translation>En route</translation>
    </message>
    <message>
        <source>Outcome unknown</source>
        <translation>Issue inconnue</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>one gift</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Possible duplicate</source>
        <translation>Doublon possible</translation>
    </message>
    <message>
        <source>Arrived</source>
        <comment>one gift</comment>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>Paid before</source>
        <translation>Déjà payé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Éteint</translation>
    </message>
    <message>
        <source>Taken back</source>
        <comment>one gift</comment>
        <translation>Repris</translation>
    </message>
    <message>
        <source>It waits for the end of the time in which you can undo it.</source>
        <translation>Il attend la fin du temps pendant lequel vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>It is being sent. Until two nodes show it for good, nothing more is needed.</source>
        <translation>Il est en train d’être envoyé. Jusqu’à ce que deux nœuds le montrent définitivement, il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>It was sent, and two nodes of different operators do not yet agree what became of it. It is not signed a second time before they do, so it cannot be paid twice. Nothing is lost.</source>
        <translation>Il a été envoyé, et deux nœuds d’opérateurs différents ne s’accordent pas encore sur ce qu’il est devenu. Il n’est pas signé une seconde fois avant cela, il ne peut donc pas être payé deux fois. Rien n’est perdu.</translation>
    </message>
    <message>
        <source>It goes out by itself once what it waits for is there.</source>
        <translation>Il part de lui-même dès que ce qu’il attend est là.</translation>
    </message>
    <message>
        <source>It is paid once the creator joins. Until then, no money moves.</source>
        <translation>Il est payé dès que le créateur nous rejoint. Jusque-là, aucun argent ne bouge.</translation>
    </message>
    <message>
        <source>It is not sent before you say so.</source>
        <translation>Il n’est pas envoyé avant que vous le disiez.</translation>
    </message>
    <message>
        <source>The same video was shown by another server first, so this one may be a copy, and whoever put it here may not be its maker. It is not sent before you say so.</source>
        <translation>La même vidéo a d’abord été montrée par un autre serveur&#xa0;: c’est peut-être une copie, et celui qui l’a mise ici n’en est peut-être pas l’auteur. Il n’est pas envoyé avant que vous le disiez.</translation>
    </message>
    <message>
        <source>Two nodes of different operators show it for good. It cannot be taken back.</source>
        <translation>Deux nœuds d’opérateurs différents le montrent définitivement. Il ne peut plus être repris.</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>Rien n’a été renvoyé.</translation>
    </message>
    <message>
        <source>It was not paid, and nothing of it left your account.</source>
        <translation>Il n’a pas été payé, et rien n’en a quitté votre compte.</translation>
    </message>
    <message>
        <source>It was not paid. You can try it again.</source>
        <translation>Il n’a pas été payé. Vous pouvez réessayer.</translation>
    </message>
    <message>
        <source>Nothing left your account.</source>
        <translation>Rien n’a quitté votre compte.</translation>
    </message>
    <message>
        <source>a PeerTube account</source>
        <translation>un compte PeerTube</translation>
    </message>
    <message>
        <source>A like of {place}, {when}</source>
        <translation>Un «&#xa0;j’aime&#xa0;» de {place}, {when}</translation>
    </message>
    <message>
        <source>A vote on Hive, {when}</source>
        <translation>Un vote sur Hive, {when}</translation>
    </message>
    <message>
        <source>A link that you gave, {when}</source>
        <translation>Un lien que vous avez donné, {when}</translation>
    </message>
    <message>
        <source>Only the creator. Others see that money was sent, not what for.</source>
        <translation>Seulement le créateur. Les autres voient que de l’argent a été envoyé, pas pour quoi.</translation>
    </message>
    <message>
        <source>Everybody. It stands on the chain for good.</source>
        <translation>Tout le monde. C’est inscrit sur la blockchain pour toujours.</translation>
    </message>
    <message>
        <source>creator</source>
        <translation>créateur</translation>
    </message>
    <message>
        <source>server</source>
        <translation>serveur</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>participe</translation>
    </message>
</context>
<context>
    <name>GuardedForm</name>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Passphrase of this wallet</source>
        <translation>Phrase secrète de ce portefeuille</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>✓ proven</source>
        <translation>✓ prouvée</translation>
    </message>
    <message>
        <source>○ not proven</source>
        <translation>○ non prouvée</translation>
    </message>
    <message>
        <source>Open {} in the browser</source>
        <translation>Ouvrir {} dans le navigateur</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Balance</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>no account connected</source>
        <translation>aucun compte relié</translation>
    </message>
    <message>
        <source>1 HBD is about one US dollar</source>
        <translation>1 HBD vaut environ un dollar américain</translation>
    </message>
    <message>
        <source>as of {}</source>
        <translation>état&#xa0;: {}</translation>
    </message>
    <message>
        <source>{accounts} hold {balance} and {other}; two operators said so at {time}.</source>
        <translation>{accounts} possèdent {balance} et {other}&#x202f;; deux opérateurs l’ont dit le {time}.</translation>
    </message>
    <message>
        <source>about 1 US dollar each</source>
        <translation>environ 1 dollar américain chacun</translation>
    </message>
    <message>
        <source>{} to come</source>
        <translation>{} à venir</translation>
    </message>
    <message>
        <source>no limit set, nothing is sent</source>
        <translation>pas de limite fixée, rien n’est envoyé</translation>
    </message>
    <message>
        <source>the limit is shown after the passphrase</source>
        <translation>la limite s’affiche après la phrase secrète</translation>
    </message>
    <message>
        <source>this month {spent} of {limit}</source>
        <translation>ce mois-ci {spent} sur {limit}</translation>
    </message>
    <message>
        <source>Days and months are those of UTC. {until}</source>
        <translation>Les jours et les mois sont ceux d’UTC. {until}</translation>
    </message>
    <message>
        <source>{spent} of {limit}</source>
        <translation>{spent} sur {limit}</translation>
    </message>
    <message>
        <source>resets at 00:00 UTC</source>
        <translation>remise à zéro à 00:00 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n don</numerusform>
            <numerusform>%n dons</numerusform>
        </translation>
    </message>
    <message>
        <source>promises {promises} · questions {questions}</source>
        <translation>promesses {promises} · questions {questions}</translation>
    </message>
    <message>
        <source>Counted is what goes out by itself: not sent yet, waiting, or on its way. Promises and questions are not: no money moves for them before the creator joins, or before you say so.</source>
        <translation>Est compté ce qui part tout seul&#xa0;: pas encore envoyé, en attente ou en route. Les promesses et les questions ne le sont pas&#xa0;: aucun argent ne bouge avant que le créateur nous rejoigne, ou avant votre accord.</translation>
    </message>
    <message numerus="yes">
        <source>for %Ln gift(s) in all</source>
        <translation>
            <numerusform>pour %Ln don en tout</numerusform>
            <numerusform>pour %Ln dons en tout</numerusform>
        </translation>
    </message>
    <message>
        <source>for {today} today, {all} in all</source>
        <translation>pour {today} aujourd’hui, {all} en tout</translation>
    </message>
    <message>
        <source>Nothing is sent now without your passphrase.</source>
        <translation>Rien n’est envoyé maintenant sans votre phrase secrète.</translation>
    </message>
    <message>
        <source>Gifts within the limits go out without asking until {}.</source>
        <translation>Les dons dans les limites partent sans question jusqu’au {}.</translation>
    </message>
</context>
<context>
    <name>HelloStep</name>
    <message>
        <source>Say thanks with a thumb.</source>
        <translation>Dites merci d’un pouce.</translation>
    </message>
    <message>
        <source>When you like something, its maker gets a small gift from your own wallet. Nothing is sent before you set a limit.</source>
        <translation>Quand vous aimez quelque chose, la personne qui l’a créé reçoit un petit don de votre propre portefeuille. Rien n’est envoyé avant que vous fixiez une limite.</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>D’abord jeter un œil</translation>
    </message>
    <message>
        <source>A whole world on this computer, with money that is worth nothing.</source>
        <translation>Tout un monde sur cet ordinateur, avec de l’argent qui ne vaut rien.</translation>
    </message>
    <message>
        <source>Try with play money</source>
        <translation>Essayer avec de l’argent de jeu</translation>
    </message>
    <message>
        <source>I have an account that pays</source>
        <translation>J’ai un compte qui paie</translation>
    </message>
    <message>
        <source>Its keys are sealed on this computer. One that holds only pocket money is best.</source>
        <translation>Ses clés sont scellées sur cet ordinateur. Mieux vaut un compte qui ne contient que de l’argent de poche.</translation>
    </message>
    <message>
        <source>Use my Hive account</source>
        <translation>Utiliser mon compte Hive</translation>
    </message>
    <message>
        <source>I am new to Hive</source>
        <translation>Je découvre Hive</translation>
    </message>
    <message>
        <source>Start with promises that are paid later, use an invitation, or let a friend make you an account.</source>
        <translation>Commencez par des promesses payées plus tard, utilisez une invitation, ou laissez une personne amie vous créer un compte.</translation>
    </message>
    <message>
        <source>I have no Hive account yet</source>
        <translation>Je n’ai pas encore de compte Hive</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>You can leave at any step, and go on where you left.</source>
        <translation>Vous pouvez partir à chaque étape, et reprendre là où vous étiez.</translation>
    </message>
    <message>
        <source>The practice world opens in a window of its own; this takes some seconds.</source>
        <translation>Le monde d’entraînement s’ouvre dans sa propre fenêtre&#x202f;; cela prend quelques secondes.</translation>
    </message>
    <message>
        <source>The practice world could not be started; in a terminal: capillary practice --window</source>
        <translation>Le monde d’entraînement n’a pas pu démarrer&#x202f;; dans un terminal&#xa0;: capillary practice --window</translation>
    </message>
</context>
<context>
    <name>HelpSection</name>
    <message>
        <source>Show all keys  ?</source>
        <translation>Montrer toutes les touches &#x202f;?</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Montrer toutes les touches</translation>
    </message>
    <message>
        <source>Everything works without a mouse. Press ? anywhere to see how.</source>
        <translation>Tout fonctionne sans souris. Appuyez n’importe où sur&#x202f;? pour voir comment.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
</context>
<context>
    <name>HostSection</name>
    <message>
        <source>Name of your server</source>
        <translation>Nom de votre serveur</translation>
    </message>
    <message>
        <source>tube.example</source>
        <translation>tube.example</translation>
    </message>
    <message>
        <source>Hive account of the server</source>
        <translation>Compte Hive du serveur</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Regarder</translation>
    </message>
    <message>
        <source>Look at the record of the server</source>
        <translation>Regarder l’enregistrement du serveur</translation>
    </message>
    <message>
        <source> %</source>
        <translation>&#xa0;%</translation>
    </message>
    <message>
        <source>Share of gifts in per cent</source>
        <translation>Part des dons en pour cent</translation>
    </message>
    <message>
        <source>Sign the share…</source>
        <translation>Signer la part…</translation>
    </message>
    <message>
        <source>Share of gifts</source>
        <translation>Part des dons</translation>
    </message>
    <message>
        <source>So much of each gift for a work on your server goes to the server&apos;s account. Who gives sets the most that a host gets. A raise counts after 7 days, less counts at once.</source>
        <translation>Cette part de chaque don pour une œuvre sur votre serveur va au compte du serveur. Qui donne fixe le maximum qu’un hébergeur reçoit. Une hausse compte après 7 jours, une baisse aussitôt.</translation>
    </message>
    <message>
        <source>Your server</source>
        <translation>Votre serveur</translation>
    </message>
    <message>
        <source>A DNS record names the Hive account of the server; its link names the share.</source>
        <translation>Un enregistrement DNS nomme le compte Hive du serveur&#x202f;; le lien de ce compte nomme la part.</translation>
    </message>
    <message>
        <source>Type the name of your server, such as tube.example.</source>
        <translation>Saisissez le nom de votre serveur, par exemple tube.example.</translation>
    </message>
    <message>
        <source>TXT record at {}</source>
        <translation>Enregistrement TXT à {}</translation>
    </message>
    <message>
        <source>DNS record</source>
        <translation>Enregistrement DNS</translation>
    </message>
    <message>
        <source>Name server of this computer</source>
        <translation>Serveur de noms de cet ordinateur</translation>
    </message>
    <message>
        <source>Name service over HTTPS</source>
        <translation>Service de noms par HTTPS</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
    <message>
        <source>has no record</source>
        <translation>n’a pas d’enregistrement</translation>
    </message>
    <message>
        <source>Nothing counts yet: both must say the same record, and only one.</source>
        <translation>Rien ne compte encore&#xa0;: les deux doivent dire le même enregistrement, et un seul.</translation>
    </message>
    <message>
        <source>✓ The record names @{}. Its account has not signed a share yet.</source>
        <translation>✓ L’enregistrement nomme @{}. Ce compte n’a pas encore signé de part.</translation>
    </message>
    <message>
        <source>✓ @{account} asks for {asked} %; {share} % counts now.</source>
        <translation>✓ @{account} demande {asked}&#xa0;%&#x202f;; {share}&#xa0;% compte maintenant.</translation>
    </message>
    <message numerus="yes">
        <source>The rest counts in %n day(s).</source>
        <translation>
            <numerusform>Le reste compte dans&#xa0;%n jour.</numerusform>
            <numerusform>Le reste compte dans&#xa0;%n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Everybody will see on Hive what this server asks for:</source>
        <translation>Tout le monde verra sur Hive ce que ce serveur demande&#xa0;:</translation>
    </message>
    <message>
        <source>{share} % of gifts for works at {host}</source>
        <translation>{share}&#xa0;% des dons pour les œuvres sur {host}</translation>
    </message>
    <message>
        <source>Signed and sent; look again in a minute.</source>
        <translation>Signé et envoyé&#x202f;; regardez encore dans une minute.</translation>
    </message>
</context>
<context>
    <name>InvitedStep</name>
    <message>
        <source>Get an account somewhere else</source>
        <translation>Obtenir un compte ailleurs</translation>
    </message>
    <message>
        <source>An invitation or gift card is used on the page of whoever made it. These places make accounts too; none of them belongs to this program. Keep the master password that you get there on paper.</source>
        <translation>Une invitation ou une carte cadeau s’utilise sur la page de qui l’a faite. Ces lieux créent aussi des comptes&#x202f;; aucun n’appartient à ce programme. Gardez sur papier le mot de passe maître que vous y recevez.</translation>
    </message>
    <message>
        <source>I have an account now</source>
        <translation>J’ai un compte maintenant</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open {} in the browser</source>
        <translation>Ouvrir {} dans le navigateur</translation>
    </message>
    <message>
        <source>free, with an e-mail address or a phone number</source>
        <translation>gratuit, avec une adresse électronique ou un numéro de téléphone</translation>
    </message>
    <message>
        <source>for money</source>
        <translation>payant</translation>
    </message>
    <message>
        <source>with an invitation, a gift card, or for money</source>
        <translation>avec une invitation, une carte cadeau, ou payant</translation>
    </message>
</context>
<context>
    <name>KeysOverlay</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Aller à une page</translation>
    </message>
    <message>
        <source>Search, or type a link</source>
        <translation>Chercher, ou saisir un lien</translation>
    </message>
    <message>
        <source>Tip the link on the clipboard</source>
        <translation>Donner pour le lien du presse-papiers</translation>
    </message>
    <message>
        <source>Take the newest gift back</source>
        <translation>Reprendre le don le plus récent</translation>
    </message>
    <message>
        <source>Go through the rows</source>
        <translation>Parcourir les lignes</translation>
    </message>
    <message>
        <source>Choose a button of the row</source>
        <translation>Choisir un bouton de la ligne</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Open, or press the chosen button</source>
        <translation>Ouvrir, ou presser le bouton choisi</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>All that can be done with a row</source>
        <translation>Tout ce qu’on peut faire d’une ligne</translation>
    </message>
    <message>
        <source>Go to the note in the corner</source>
        <translation>Aller à la note dans le coin</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Revenir en arrière</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Cette liste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>Open in your browser?</source>
        <translation>Ouvrir dans votre navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Your browser will show a page of</source>
        <translation>Votre navigateur affichera une page de</translation>
    </message>
</context>
<context>
    <name>Legs</name>
    <message>
        <source>in all</source>
        <translation>en tout</translation>
    </message>
</context>
<context>
    <name>LetterSection</name>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>Names of people</source>
        <translation>Noms des personnes</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>Enregistrer comme image…</translation>
    </message>
    <message>
        <source>Saved: {}</source>
        <translation>Enregistré&#xa0;: {}</translation>
    </message>
    <message>
        <source>It could not be saved there; choose another folder.</source>
        <translation>Impossible d’enregistrer là&#x202f;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save the letter of the year</source>
        <translation>Enregistrer la lettre de l’année</translation>
    </message>
    <message>
        <source>Thank somebody</source>
        <translation>Remercier quelqu’un</translation>
    </message>
    <message>
        <source>When the first gift has arrived, your year stands here as a picture: how often you said thanks, to how many people, and how many joined because of you.</source>
        <translation>Quand le premier don est arrivé, votre année figure ici en image&#xa0;: combien de fois vous avez dit merci, à combien de personnes, et combien nous ont rejoints grâce à vous.</translation>
    </message>
    <message>
        <source>Year letter</source>
        <translation>Lettre de l’année</translation>
    </message>
    <message>
        <source>Made on this computer. Nobody sees it unless you save it and show it yourself.</source>
        <translation>Faite sur cet ordinateur. Personne ne la voit, sauf si vous l’enregistrez et la montrez vous-même.</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message numerus="yes">
        <source>%Ln thanks</source>
        <translation>
            <numerusform>%Ln merci</numerusform>
            <numerusform>%Ln mercis</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln people</source>
        <translation>
            <numerusform>à %Ln personne</numerusform>
            <numerusform>à %Ln personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln joined because of you</source>
        <translation>
            <numerusform>%Ln nous a rejoints grâce à vous</numerusform>
            <numerusform>%Ln nous ont rejoints grâce à vous</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message>
        <source>Small gifts, one thumb at a time</source>
        <translation>De petits dons, un pouce à la fois</translation>
    </message>
</context>
<context>
    <name>LicencesCard</name>
    <message>
        <source>Libraries</source>
        <translation>Bibliothèques</translation>
    </message>
    <message>
        <source>Show the licence</source>
        <translation>Montrer la licence</translation>
    </message>
    <message>
        <source>Capillary stands on the work of others. Each of these comes with it, under its own licence.</source>
        <translation>Capillary s’appuie sur le travail d’autres personnes. Chacune de ces bibliothèques l’accompagne, sous sa propre licence.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>{name} {version}: {licence}</source>
        <translation>{name} {version}&#xa0;: {licence}</translation>
    </message>
    <message>
        <source>see its text</source>
        <translation>voir son texte</translation>
    </message>
    <message>
        <source>It brings no text; its name is all that it says of its licence.</source>
        <translation>Elle n’apporte aucun texte&#x202f;; son nom est tout ce qu’elle dit de sa licence.</translation>
    </message>
</context>
<context>
    <name>LimitsForm</name>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Days and months are UTC. The wallet keeps the limits sealed with the keys.</source>
        <translation>Les jours et les mois sont ceux d’UTC. Le portefeuille garde les limites scellées avec les clés.</translation>
    </message>
    <message>
        <source>Most for one gift</source>
        <translation>Au plus pour un don</translation>
    </message>
    <message>
        <source>Most for one creator a day</source>
        <translation>Au plus pour un créateur par jour</translation>
    </message>
    <message>
        <source>Most for one day</source>
        <translation>Au plus pour un jour</translation>
    </message>
    <message>
        <source>Most for one month</source>
        <translation>Au plus pour un mois</translation>
    </message>
    <message>
        <source>Lower limits need no passphrase.</source>
        <translation>Des limites plus basses ne demandent pas de phrase secrète.</translation>
    </message>
    <message>
        <source>Type each limit as an amount, such as 0.500.</source>
        <translation>Saisissez chaque limite comme un montant, par exemple 0,500.</translation>
    </message>
    <message>
        <source>Nothing is changed yet: type a new limit.</source>
        <translation>Rien n’est encore changé&#xa0;: saisissez une nouvelle limite.</translation>
    </message>
    <message>
        <source>Raising a limit needs the passphrase.</source>
        <translation>Relever une limite demande la phrase secrète.</translation>
    </message>
    <message>
        <source>The wallet seals the new limits…</source>
        <translation>Le portefeuille scelle les nouvelles limites…</translation>
    </message>
    <message>
        <source>Not an amount yet.</source>
        <translation>Pas encore un montant.</translation>
    </message>
    <message>
        <source>The most a month can cost: {}</source>
        <translation>Ce qu’un mois peut coûter au plus&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>The wallet keeps the limits sealed and obeys nobody else. Days and months are UTC.</source>
        <translation>Le portefeuille garde les limites scellées et n’obéit à personne d’autre. Les jours et les mois sont ceux d’UTC.</translation>
    </message>
    <message>
        <source>Unlock the vault to see and change the limits.</source>
        <translation>Déverrouillez le coffre pour voir et changer les limites.</translation>
    </message>
    <message>
        <source>No account yet, so nothing can be spent.</source>
        <translation>Pas encore de compte, donc rien ne peut être dépensé.</translation>
    </message>
    <message>
        <source>The most a month can cost: {}</source>
        <translation>Ce qu’un mois peut coûter au plus&#xa0;: {}</translation>
    </message>
    <message>
        <source>Change the {asset} limits of @{name}</source>
        <translation>Changer les limites en {asset} de @{name}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>One gift</source>
        <translation>Un don</translation>
    </message>
    <message>
        <source>One creator a day</source>
        <translation>Un créateur par jour</translation>
    </message>
    <message>
        <source>Given on each day of this month</source>
        <translation>Donné chaque jour de ce mois</translation>
    </message>
    <message>
        <source>Set {asset} limits of @{name}</source>
        <translation>Fixer des limites en {asset} pour @{name}</translation>
    </message>
    <message>
        <source>Set limits…</source>
        <translation>Fixer des limites…</translation>
    </message>
    <message>
        <source>Nothing is given in {}.</source>
        <translation>Rien n’est donné en {}.</translation>
    </message>
    <message>
        <source>{used} of {most}</source>
        <translation>{used} sur {most}</translation>
    </message>
    <message>
        <source>at most {}</source>
        <translation>au plus {}</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) held back by a limit</source>
        <translation>
            <numerusform>%n don retenu par une limite</numerusform>
            <numerusform>%n dons retenus par une limite</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow once: {}</source>
        <translation>Permettre une fois&#xa0;: {}</translation>
    </message>
    <message>
        <source>Allow once…</source>
        <translation>Permettre une fois…</translation>
    </message>
    <message>
        <source>The limits are changed and sealed.</source>
        <translation>Les limites sont changées et scellées.</translation>
    </message>
</context>
<context>
    <name>LinkField</name>
    <message>
        <source>Paste or drop a link to tip it</source>
        <translation>Collez ou déposez un lien pour faire un don</translation>
    </message>
    <message>
        <source>Link to tip</source>
        <translation>Lien pour un don</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>Tip this link</source>
        <translation>Donner pour ce lien</translation>
    </message>
    <message>
        <source>Tip {}</source>
        <translation>Donner {}</translation>
    </message>
    <message>
        <source>Tip this link {}</source>
        <translation>Donner {} pour ce lien</translation>
    </message>
    <message>
        <source>Another program sent this link. Nothing is given before you press Tip.</source>
        <translation>Un autre programme a envoyé ce lien. Rien n’est donné avant que vous appuyiez sur Donner.</translation>
    </message>
    <message>
        <source>Looking up who made this…</source>
        <translation>Recherche de qui a fait cela…</translation>
    </message>
</context>
<context>
    <name>LinkPanel</name>
    <message>
        <source>Link for the wallet of your main account</source>
        <translation>Lien pour le portefeuille de votre compte principal</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Open it in a wallet here</source>
        <translation>L’ouvrir dans un portefeuille d’ici</translation>
    </message>
</context>
<context>
    <name>LinkPart</name>
    <message>
        <source>Send this to somebody with a Hive account</source>
        <translation>Envoyez ceci à quelqu’un qui a un compte Hive</translation>
    </message>
    <message>
        <source>Link for whoever makes the account</source>
        <translation>Lien pour qui crée le compte</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Name and public keys in plain words</source>
        <translation>Nom et clés publiques en toutes lettres</translation>
    </message>
    <message>
        <source>Copy the keys</source>
        <translation>Copier les clés</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>Choisir un autre nom</translation>
    </message>
    <message>
        <source>The link makes @{name} for {fee}, or for nothing where the friend holds a ticket. It holds public keys only. A friend who uses this program pastes it under Wallet, “Give someone an account”.</source>
        <translation>Le lien crée @{name} pour {fee}, ou pour rien si la personne amie a un ticket. Il ne contient que des clés publiques. Si elle utilise ce programme, elle le colle sous Portefeuille, «&#xa0;Donner un compte à quelqu’un&#xa0;».</translation>
    </message>
    <message>
        <source>The same in plain words</source>
        <translation>La même chose en toutes lettres</translation>
    </message>
    <message>
        <source>Watching the chain; this goes on by itself, also after you closed the program.</source>
        <translation>La blockchain est observée&#x202f;; tout continue de soi-même, même après la fermeture du programme.</translation>
    </message>
    <message>
        <source>@{} is there, and yours.</source>
        <translation>@{} est là, et à vous.</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>The link is being withdrawn.</source>
        <translation>Le lien est en train d’être retiré.</translation>
    </message>
    <message>
        <source>Confirmed: gifts for this channel arrive.</source>
        <translation>Confirmée&#xa0;: les dons pour cette chaîne arrivent.</translation>
    </message>
    <message>
        <source>Only the words on the channel are missing.</source>
        <translation>Il ne manque que les mots sur la chaîne.</translation>
    </message>
    <message>
        <source>Two steps: paste the words where the channel is, and sign.</source>
        <translation>Deux pas&#xa0;: collez les mots là où est la chaîne, et signez.</translation>
    </message>
    <message>
        <source>Only your signature is missing.</source>
        <translation>Il ne manque que votre signature.</translation>
    </message>
    <message>
        <source>The words name something that no Hive account can be called; paste them again.</source>
        <translation>Les mots nomment ce qu’aucun compte Hive ne peut s’appeler&#x202f;; collez-les encore.</translation>
    </message>
    <message>
        <source>The page does not answer, or is somebody else&apos;s now; gifts for it wait.</source>
        <translation>La page ne répond pas, ou elle est à quelqu’un d’autre maintenant&#x202f;; les dons pour elle attendent.</translation>
    </message>
    <message>
        <source>The words have been gone for three days; paste them again.</source>
        <translation>Les mots ont disparu depuis trois jours&#x202f;; collez-les encore.</translation>
    </message>
    <message>
        <source>The channel names several accounts, so nobody is paid; leave one of them there.</source>
        <translation>La chaîne nomme plusieurs comptes, donc personne n’est payé&#x202f;; n’en laissez qu’un.</translation>
    </message>
    <message>
        <source>✓ The words are there</source>
        <translation>✓ Les mots y sont</translation>
    </message>
    <message>
        <source>○ The words are not there yet</source>
        <translation>○ Les mots n’y sont pas encore</translation>
    </message>
    <message>
        <source>✓ Signed on Hive</source>
        <translation>✓ Signé sur Hive</translation>
    </message>
    <message>
        <source>◌ Signed, on its way</source>
        <translation>◌ Signé, en chemin</translation>
    </message>
    <message>
        <source>○ Not signed yet</source>
        <translation>○ Pas encore signé</translation>
    </message>
    <message>
        <source>Paste this into the support text or the description of the channel:</source>
        <translation>Collez ceci dans le texte de soutien ou la description de la chaîne&#xa0;:</translation>
    </message>
    <message>
        <source>Paste this into the description of one of your newest 15 videos:</source>
        <translation>Collez ceci dans la description d’une de vos 15 dernières vidéos&#xa0;:</translation>
    </message>
    <message>
        <source>Paste this into the first page of the site:</source>
        <translation>Collez ceci dans la première page du site&#xa0;:</translation>
    </message>
    <message>
        <source>Paste this into the text about yourself in your profile there:</source>
        <translation>Collez ceci dans le texte sur vous-même de votre profil là-bas&#xa0;:</translation>
    </message>
    <message>
        <source>Or as a TXT record at {}:</source>
        <translation>Ou comme enregistrement TXT à {}&#xa0;:</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>Which log</source>
        <translation>Quel journal</translation>
    </message>
    <message>
        <source>Of the window</source>
        <translation>De la fenêtre</translation>
    </message>
    <message>
        <source>Of the command line</source>
        <translation>De la ligne de commande</translation>
    </message>
    <message>
        <source>Of the last crash</source>
        <translation>Du dernier plantage</translation>
    </message>
    <message>
        <source>The newest lines of the log</source>
        <translation>Les lignes les plus récentes du journal</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>Copier le journal</translation>
    </message>
    <message>
        <source>Open the data folder</source>
        <translation>Ouvrir le dossier des données</translation>
    </message>
    <message>
        <source>Keys, passwords and tokens are removed before a line is written. It stays on this computer.</source>
        <translation>Les clés, mots de passe et jetons sont retirés avant qu’une ligne soit écrite. Il reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Nothing went wrong yet.</source>
        <translation>Rien ne s’est encore mal passé.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>Here it is: {}</source>
        <translation>Il est ici&#xa0;: {}</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Log in at a PeerTube server</source>
        <translation>Se connecter à un serveur PeerTube</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse du serveur</translation>
    </message>
    <message>
        <source>such as tube.example</source>
        <translation>par exemple tube.example</translation>
    </message>
    <message>
        <source>User name there</source>
        <translation>Nom d’utilisateur là-bas</translation>
    </message>
    <message>
        <source>Password there</source>
        <translation>Mot de passe là-bas</translation>
    </message>
    <message>
        <source>Code of your second factor</source>
        <translation>Code de votre second facteur</translation>
    </message>
    <message>
        <source>six digits</source>
        <translation>six chiffres</translation>
    </message>
    <message>
        <source>Hive account that pays for these thumbs</source>
        <translation>Compte Hive qui paie pour ces pouces</translation>
    </message>
    <message>
        <source>Type the server, your user name there, and your password there.</source>
        <translation>Saisissez le serveur, votre nom d’utilisateur et votre mot de passe là-bas.</translation>
    </message>
    <message>
        <source>Logging in, then reading what you like there…</source>
        <translation>Connexion, puis lecture de ce que vous y aimez…</translation>
    </message>
    <message>
        <source>In the practice world: user {user}, password {password}.</source>
        <translation>Monde d’entraînement&#xa0;: {user}, mot de passe {password}.</translation>
    </message>
    <message>
        <source>This account has a second factor: type its present code.</source>
        <translation>Ce compte a un second facteur&#xa0;: saisissez son code actuel.</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>This month by creator</source>
        <translation>Ce mois-ci par créateur</translation>
    </message>
    <message numerus="yes">
        <source>{name} got most, in %n gift(s)</source>
        <translation>
            <numerusform>{name} a reçu le plus, en %n don</numerusform>
            <numerusform>{name} a reçu le plus, en %n dons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more creator(s)</source>
        <translation>
            <numerusform>%n autre créateur</numerusform>
            <numerusform>%n autres créateurs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>Choose a name</source>
        <translation>Choisissez un nom</translation>
    </message>
    <message>
        <source>It is for life and public. 3 to 16 small letters, digits, - or a dot; it begins with a letter.</source>
        <translation>Il est public et pour la vie. De 3 à 16 petites lettres, chiffres, - ou un point&#x202f;; il commence par une lettre.</translation>
    </message>
    <message>
        <source>Name of the new account</source>
        <translation>Nom du nouveau compte</translation>
    </message>
    <message>
        <source>such as nora.tips</source>
        <translation>par exemple nora.dons</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Créer les clés</translation>
    </message>
    <message>
        <source>Type the name that the account shall have.</source>
        <translation>Saisissez le nom que le compte doit porter.</translation>
    </message>
    <message>
        <source>Asking the chain, and making the keys…</source>
        <translation>La blockchain est interrogée, et les clés sont créées…</translation>
    </message>
    <message>
        <source>✓ @{} is free.</source>
        <translation>✓ @{} est libre.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseForm</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Backups made before still open with the old passphrase: make a new one afterwards.</source>
        <translation>Les sauvegardes déjà faites s’ouvrent toujours avec l’ancienne phrase secrète&#xa0;: faites-en une nouvelle ensuite.</translation>
    </message>
    <message>
        <source>Passphrase until now</source>
        <translation>Phrase secrète jusqu’ici</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>four random words are good</source>
        <translation>quatre mots au hasard, c’est bien</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>La nouvelle encore une fois</translation>
    </message>
    <message>
        <source>Sealing the vault with the new passphrase; this takes a few seconds…</source>
        <translation>Le coffre est scellé avec la nouvelle phrase secrète&#x202f;; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Type the passphrase that opens the vault now.</source>
        <translation>Saisissez la phrase secrète qui ouvre le coffre aujourd’hui.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters; four random words are better.</source>
        <translation>Choisissez une phrase secrète d’au moins 8 caractères&#x202f;; quatre mots au hasard valent mieux.</translation>
    </message>
    <message>
        <source>The two new passphrases differ.</source>
        <translation>Les deux nouvelles phrases secrètes diffèrent.</translation>
    </message>
</context>
<context>
    <name>NodeForm</name>
    <message>
        <source>Add a Hive node</source>
        <translation>Ajouter un nœud Hive</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Nothing is believed that two operators do not say alike, so say who runs this one.</source>
        <translation>Rien n’est cru que deux opérateurs ne disent pareillement&#x202f;; dites donc qui exploite celui-ci.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>such as https://api.hive.blog</source>
        <translation>par exemple https://api.hive.blog</translation>
    </message>
    <message>
        <source>Who runs it</source>
        <translation>Qui l’exploite</translation>
    </message>
    <message>
        <source>a name that you would know again</source>
        <translation>un nom que vous reconnaîtriez</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>NodesSection</name>
    <message>
        <source>What the program knows of Hive comes from these. It believes only what two operators say alike.</source>
        <translation>Ce que le programme sait de Hive vient d’eux. Il ne croit que ce que deux opérateurs disent pareillement.</translation>
    </message>
    <message>
        <source>The practice world has its own nodes.</source>
        <translation>Le monde d’entraînement a ses propres nœuds.</translation>
    </message>
    <message>
        <source>Add a node…</source>
        <translation>Ajouter un nœud…</translation>
    </message>
    <message>
        <source>Ask them all now</source>
        <translation>Les interroger tous</translation>
    </message>
    <message>
        <source>Back to the usual list</source>
        <translation>Revenir à la liste habituelle</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Ask {} earlier</source>
        <translation>Interroger {} plus tôt</translation>
    </message>
    <message>
        <source>Ask {} later</source>
        <translation>Interroger {} plus tard</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Retirer {}</translation>
    </message>
    <message>
        <source>◔ being asked</source>
        <translation>◔ interrogation en cours</translation>
    </message>
    <message>
        <source>× no good answer</source>
        <translation>× pas de bonne réponse</translation>
    </message>
    <message>
        <source>✓ answers well</source>
        <translation>✓ répond bien</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) behind</source>
        <translation>
            <numerusform>%n bloc de retard</numerusform>
            <numerusform>%n blocs de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>last answer {}</source>
        <translation>dernière réponse {}</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
</context>
<context>
    <name>NoneStep</name>
    <message>
        <source>No Hive account yet</source>
        <translation>Pas encore de compte Hive</translation>
    </message>
    <message>
        <source>Hive is where gifts are sent: public, without a company between, a few seconds each.</source>
        <translation>Hive est le lieu où les dons sont envoyés&#xa0;: public, sans entreprise entre vous, en quelques secondes.</translation>
    </message>
    <message>
        <source>Start with promises</source>
        <translation>Commencer par des promesses</translation>
    </message>
    <message>
        <source>Likes are noted here, with what they would give. Once you have an account, you choose.</source>
        <translation>Les «&#xa0;j’aime&#xa0;» sont notés ici, avec ce qu’ils donneraient. Dès que vous avez un compte, vous choisissez.</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>Commencer maintenant</translation>
    </message>
    <message>
        <source>I have an invitation or a gift card</source>
        <translation>J’ai une invitation ou une carte cadeau</translation>
    </message>
    <message>
        <source>Also where to get one, and where an account is free or costs a little.</source>
        <translation>Aussi&#xa0;: où en obtenir une, et où un compte est gratuit ou coûte peu.</translation>
    </message>
    <message>
        <source>Show me where</source>
        <translation>Montrez-moi où</translation>
    </message>
    <message>
        <source>Somebody gives me one</source>
        <translation>Quelqu’un m’en donne un</translation>
    </message>
    <message>
        <source>You choose a name and keep the keys; a friend with an account opens a link.</source>
        <translation>Vous choisissez un nom et gardez les clés&#x202f;; une personne amie qui a un compte ouvre un lien.</translation>
    </message>
    <message>
        <source>Ask a friend</source>
        <translation>Demander à quelqu’un</translation>
    </message>
</context>
<context>
    <name>NoteDeeds</name>
    <message>
        <source>Too late: it is on its way already.</source>
        <translation>Trop tard&#xa0;: il est déjà en route.</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>{amount} for {creator}</source>
        <translation>{amount} pour {creator}</translation>
    </message>
    <message>
        <source>Your first gift to them, for “{}”. It is not sent yet.</source>
        <translation>Votre premier don pour cette personne, pour «&#xa0;{}&#xa0;». Il n’est pas encore envoyé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%n first gift(s) to creators</source>
        <translation>
            <numerusform>%n premier don à un créateur</numerusform>
            <numerusform>%n premiers dons à des créateurs</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} for {creators}. Nothing of it is sent yet.</source>
        <translation>{amount} pour {creators}. Rien n’est encore envoyé.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Voir</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) arrived</source>
        <translation>
            <numerusform>%n don est arrivé</numerusform>
            <numerusform>%n dons sont arrivés</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} for {creators}</source>
        <translation>{amount} pour {creators}</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) ask before they go</source>
        <translation>
            <numerusform>%n don demande votre accord</numerusform>
            <numerusform>%n dons demandent votre accord</numerusform>
        </translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait for your passphrase</source>
        <translation>
            <numerusform>%n don attend votre phrase secrète</numerusform>
            <numerusform>%n dons attendent votre phrase secrète</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait: the allowance has ended</source>
        <translation>
            <numerusform>%n don attend&#xa0;: l’autorisation est terminée</numerusform>
            <numerusform>%n dons attendent&#xa0;: l’autorisation est terminée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait: no allowance is open</source>
        <translation>
            <numerusform>%n don attend&#xa0;: aucune autorisation n’est ouverte</numerusform>
            <numerusform>%n dons attendent&#xa0;: aucune autorisation n’est ouverte</numerusform>
        </translation>
    </message>
    <message>
        <source>{} in all. Nothing is lost; it goes on when you open the wallet.</source>
        <translation>{} en tout. Rien n’est perdu&#x202f;; tout reprend quand vous ouvrez le portefeuille.</translation>
    </message>
    <message>
        <source>Open the wallet</source>
        <translation>Ouvrir le portefeuille</translation>
    </message>
    <message>
        <source>A PeerTube session ended</source>
        <translation>Une session PeerTube est terminée</translation>
    </message>
    <message>
        <source>Log in again at {}</source>
        <translation>Reconnectez-vous à {}</translation>
    </message>
    <message>
        <source>New thumbs are seen again after that. No thumb is lost.</source>
        <translation>Les nouveaux pouces sont vus de nouveau ensuite. Aucun pouce n’est perdu.</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>@{account} thanked you</source>
        <translation>@{account} vous a remercié</translation>
    </message>
    <message>
        <source>For “{work}”: {amount}</source>
        <translation>Pour «&#xa0;{work}&#xa0;»&#xa0;: {amount}</translation>
    </message>
    <message numerus="yes">
        <source>%n thank(s) for your works</source>
        <translation>
            <numerusform>%n merci pour vos œuvres</numerusform>
            <numerusform>%n mercis pour vos œuvres</numerusform>
        </translation>
    </message>
    <message>
        <source>{amount} from {people}</source>
        <translation>{amount} de {people}</translation>
    </message>
    <message>
        <source> and </source>
        <translation> et </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} et %n autre</numerusform>
            <numerusform>{names} et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotedBar</name>
    <message>
        <source>No Hive account yet: gifts are noted here. Once you have one, you choose which ones to pay.</source>
        <translation>Pas encore de compte Hive&#xa0;: les dons sont notés ici. Dès que vous en avez un, vous choisissez lesquels payer.</translation>
    </message>
    <message>
        <source>Get an account…</source>
        <translation>Obtenir un compte…</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>No node of this practice world answers: it has ended. Close this window and begin a new world with “Try with play money”, or in a terminal: capillary practice --window</source>
        <translation>Aucun nœud de ce monde d’entraînement ne répond&#xa0;: il est terminé. Fermez cette fenêtre et commencez un nouveau monde avec «&#xa0;Essayer avec de l’argent de jeu&#xa0;», ou dans un terminal&#xa0;: capillary practice --window</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>Passphrase for this wallet</source>
        <translation>Phrase secrète pour ce portefeuille</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Mémoriser sur cet ordinateur</translation>
    </message>
    <message>
        <source>The keyring of your desktop then opens the wallet when you are logged in.</source>
        <translation>Le trousseau de votre bureau ouvre alors le portefeuille quand votre session est ouverte.</translation>
    </message>
    <message>
        <source>you choose it now: 8 or more characters</source>
        <translation>à choisir maintenant&#xa0;: 8 caractères ou plus</translation>
    </message>
    <message>
        <source>Type a passphrase: it seals the keys on this computer.</source>
        <translation>Saisissez une phrase secrète&#xa0;: elle scelle les clés sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters; four random words are better.</source>
        <translation>Choisissez une phrase secrète d’au moins 8 caractères&#x202f;; quatre mots au hasard valent mieux.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
</context>
<context>
    <name>PassphraseForm</name>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>The wallet checks the passphrase…</source>
        <translation>Le portefeuille vérifie la phrase secrète…</translation>
    </message>
</context>
<context>
    <name>PayerChooser</name>
    <message>
        <source>Hive account that pays</source>
        <translation>Compte Hive qui paie</translation>
    </message>
</context>
<context>
    <name>PeerTubeSection</name>
    <message>
        <source>No PeerTube account yet</source>
        <translation>Pas encore de compte PeerTube</translation>
    </message>
    <message>
        <source>Log in where you watch, and every thumb-up there becomes a gift. The password goes to that server only and is not kept. Without an account you can still paste and drop links.</source>
        <translation>Connectez-vous là où vous regardez, et chaque pouce y devient un don. Le mot de passe ne va qu’à ce serveur et n’est pas gardé. Sans compte, vous pouvez toujours coller et déposer des liens.</translation>
    </message>
    <message>
        <source>Log in at a PeerTube server…</source>
        <translation>Se connecter à un serveur PeerTube…</translation>
    </message>
    <message>
        <source>Add a Hive account first: it pays for the thumbs.</source>
        <translation>Ajoutez d’abord un compte Hive&#xa0;: il paie pour les pouces.</translation>
    </message>
    <message numerus="yes">
        <source>Connected. You liked %n work(s) before; none of them is paid without asking.</source>
        <translation>
            <numerusform>C’est relié. Vous aviez aimé %n œuvre auparavant&#x202f;; rien n’est payé sans votre accord.</numerusform>
            <numerusform>C’est relié. Vous aviez aimé %n œuvres auparavant&#x202f;; rien n’est payé sans votre accord.</numerusform>
        </translation>
    </message>
    <message>
        <source>● connected</source>
        <translation>● relié</translation>
    </message>
    <message>
        <source>× log in again</source>
        <translation>× à reconnecter</translation>
    </message>
    <message>
        <source>Hive account that pays for {user} at {host}</source>
        <translation>Compte Hive qui paie pour {user} sur {host}</translation>
    </message>
    <message>
        <source>Paid from</source>
        <translation>Payé depuis</translation>
    </message>
    <message>
        <source>Log in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>Se déconnecter</translation>
    </message>
    <message>
        <source>Ends the session there and forgets the account here. Gifts stay.</source>
        <translation>Met fin à la session là-bas et oublie le compte ici. Les dons restent.</translation>
    </message>
    <message>
        <source>at {}</source>
        <translation>sur {}</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>{ago} · {likes} likes known</source>
        <translation>{ago} · {likes} «&#xa0;j’aime&#xa0;» connus</translation>
    </message>
    <message>
        <source>Last look</source>
        <translation>Dernier regard</translation>
    </message>
    <message>
        <source>{used} of {most}</source>
        <translation>{used} sur {most}</translation>
    </message>
    <message>
        <source>Traffic today: {}</source>
        <translation>Trafic aujourd’hui&#xa0;: {}</translation>
    </message>
    <message>
        <source>Traffic today</source>
        <translation>Trafic aujourd’hui</translation>
    </message>
    <message>
        <source>New thumbs are paid from the account that you chose.</source>
        <translation>Les nouveaux pouces sont payés depuis le compte que vous avez choisi.</translation>
    </message>
    <message>
        <source>The session is ended.</source>
        <translation>La session est terminée.</translation>
    </message>
    <message>
        <source>The account is forgotten here; the server did not answer, so its session ends by itself.</source>
        <translation>Le compte est oublié ici&#x202f;; le serveur n’a pas répondu, sa session se terminera donc d’elle-même.</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>Where do you like things?</source>
        <translation>Où donnez-vous vos «&#xa0;j’aime&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Likes that stand there already are never paid without asking.</source>
        <translation>Les «&#xa0;j’aime&#xa0;» qui sont déjà là ne sont jamais payés sans votre accord.</translation>
    </message>
    <message>
        <source>Log in at PeerTube…</source>
        <translation>Se connecter à PeerTube…</translation>
    </message>
    <message>
        <source>PeerTube</source>
        <translation>PeerTube</translation>
    </message>
    <message>
        <source>Thumbs up on any server where you have an account.</source>
        <translation>Des pouces sur tout serveur où vous avez un compte.</translation>
    </message>
    <message>
        <source>Votes of this account on Hive posts</source>
        <translation>Votes de ce compte pour des publications Hive</translation>
    </message>
    <message>
        <source>Votes of another Hive account of mine</source>
        <translation>Votes d’un autre de mes comptes Hive</translation>
    </message>
    <message>
        <source>Hive votes</source>
        <translation>Votes Hive</translation>
    </message>
    <message>
        <source>I drop links here</source>
        <translation>Je dépose des liens ici</translation>
    </message>
    <message>
        <source>Paste or drop the link of a video or post anywhere in this window.</source>
        <translation>Collez ou déposez le lien d’une vidéo ou d’une publication n’importe où dans cette fenêtre.</translation>
    </message>
    <message>
        <source>Name of the other account</source>
        <translation>Nom de l’autre compte</translation>
    </message>
    <message>
        <source>I make videos, posts or sites myself</source>
        <translation>Je fais moi-même des vidéos, des billets ou des sites</translation>
    </message>
    <message>
        <source>Shows Earnings, where you say which channels are yours.</source>
        <translation>Montre Revenus, où vous dites quelles chaînes sont à vous.</translation>
    </message>
    <message>
        <source>Type the name of your other Hive account.</source>
        <translation>Saisissez le nom de votre autre compte Hive.</translation>
    </message>
    <message>
        <source>Choose at least one; “I drop links here” needs nothing else.</source>
        <translation>Choisissez-en au moins un&#x202f;; «&#xa0;Je dépose des liens ici&#xa0;» ne demande rien de plus.</translation>
    </message>
    <message>
        <source>✓ {user} at {server}</source>
        <translation>✓ {user} sur {server}</translation>
    </message>
    <message>
        <source>Log in at another server…</source>
        <translation>Se connecter à un autre serveur…</translation>
    </message>
    <message>
        <source>In the practice world: user {user}, password {password} at {server}.</source>
        <translation>Dans le monde d’entraînement&#xa0;: utilisateur {user}, mot de passe {password} sur {server}.</translation>
    </message>
</context>
<context>
    <name>PocketForm</name>
    <message>
        <source>Make a pocket account</source>
        <translation>Créer un compte de poche</translation>
    </message>
    <message>
        <source>Make the keys</source>
        <translation>Créer les clés</translation>
    </message>
    <message>
        <source>Choose a file for the backup of the keys.</source>
        <translation>Choisissez un fichier pour la sauvegarde des clés.</translation>
    </message>
    <message>
        <source>Asking the chain, making the keys, and backing them up…</source>
        <translation>La blockchain est interrogée, les clés sont créées et sauvegardées…</translation>
    </message>
    <message>
        <source>It holds only pocket money. Its keys are made here; those of the main one never come here.</source>
        <translation>Il ne contient que de l’argent de poche. Ses clés naissent ici&#x202f;; celles du compte principal n’y viennent jamais.</translation>
    </message>
    <message>
        <source>Name of the new account</source>
        <translation>Nom du nouveau compte</translation>
    </message>
    <message>
        <source>such as alice.tips</source>
        <translation>par exemple alice.dons</translation>
    </message>
    <message>
        <source>Your main Hive account</source>
        <translation>Votre compte Hive principal</translation>
    </message>
    <message>
        <source>it pays, lends and owns</source>
        <translation>il paie, prête et possède</translation>
    </message>
    <message>
        <source>First money in HBD</source>
        <translation>Premier argent en HBD</translation>
    </message>
    <message>
        <source>Every month in HBD, for a year</source>
        <translation>Chaque mois en HBD, pendant un an</translation>
    </message>
    <message>
        <source>0.000 for none</source>
        <translation>0,000 pour rien</translation>
    </message>
    <message>
        <source>Free sendings a day that the main account lends</source>
        <translation>Envois gratuits par jour que le compte principal prête</translation>
    </message>
    <message>
        <source>Backup of its keys, written first</source>
        <translation>Sauvegarde de ses clés, écrite d’abord</translation>
    </message>
    <message>
        <source>Who may see what you like?</source>
        <translation>Qui peut voir ce que vous aimez&#x202f;?</translation>
    </message>
    <message>
        <source>Passphrase for this wallet</source>
        <translation>Phrase secrète pour ce portefeuille</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Type the name of the new account, and that of your main one.</source>
        <translation>Saisissez le nom du nouveau compte, et celui de votre compte principal.</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>Choose a passphrase of at least 8 characters; four random words are better.</source>
        <translation>Choisissez une phrase secrète d’au moins 8 caractères&#x202f;; quatre mots au hasard valent mieux.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases secrètes diffèrent.</translation>
    </message>
    <message>
        <source>Choose who may see what you like.</source>
        <translation>Choisissez qui peut voir ce que vous aimez.</translation>
    </message>
    <message>
        <source>✓ The keys are in the vault, and backed up since an earlier try.</source>
        <translation>✓ Les clés sont dans le coffre, et sauvegardées depuis un essai antérieur.</translation>
    </message>
    <message>
        <source>✓ The keys are in the vault, and backed up first: {}. Copy that file to another place.</source>
        <translation>✓ Les clés sont dans le coffre, et d’abord sauvegardées&#xa0;: {}. Copiez ce fichier ailleurs.</translation>
    </message>
    <message>
        <source>It costs {}.</source>
        <translation>Cela coûte {}.</translation>
    </message>
    <message>
        <source>It costs nothing: there is a ticket.</source>
        <translation>Cela ne coûte rien&#xa0;: il y a un ticket.</translation>
    </message>
    <message>
        <source>Close, go on later</source>
        <translation>Fermer, continuer plus tard</translation>
    </message>
    <message>
        <source>Open this in the wallet of your main account: it makes the account.</source>
        <translation>Ouvrez ceci dans le portefeuille de votre compte principal&#xa0;: il crée le compte.</translation>
    </message>
    <message>
        <source>The account is there. Now open this: it lends what free sendings are made of.</source>
        <translation>Le compte est là. Ouvrez maintenant ceci&#xa0;: il prête de quoi faire les envois gratuits.</translation>
    </message>
    <message>
        <source>Waiting for it on the chain; it goes on by itself…</source>
        <translation>En attente sur la blockchain&#x202f;; tout continue de soi-même…</translation>
    </message>
    <message>
        <source>The account is ready; this computer becomes the one that pays…</source>
        <translation>Le compte est prêt&#x202f;; cet ordinateur devient celui qui paie…</translation>
    </message>
    <message numerus="yes">
        <source>%n free sending(s) a day.</source>
        <translation>
            <numerusform>%n envoi gratuit par jour.</numerusform>
            <numerusform>%n envois gratuits par jour.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is few: let the main account lend it more.</source>
        <translation>C’est peu&#xa0;: faites-lui prêter davantage par le compte principal.</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code of the link</source>
        <translation>Code QR du lien</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Send the ticked ones</source>
        <translation>Envoyer les dons cochés</translation>
    </message>
    <message>
        <source>Each waits because something is unusual. What you send can still be undone.</source>
        <translation>Chacun attend parce que quelque chose sort de l’ordinaire. Ce que vous envoyez peut encore être annulé.</translation>
    </message>
    <message>
        <source>Don&apos;t send the ticked ones</source>
        <translation>Ne pas envoyer les dons cochés</translation>
    </message>
    <message>
        <source>Tick the ones you mean first.</source>
        <translation>Cochez d’abord ceux dont il s’agit.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Capillary</source>
        <translation>Capillary</translation>
    </message>
    <message>
        <source>{page} (key {number})</source>
        <translation>{page} (touche {number})</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Giving</source>
        <translation>Dons</translation>
    </message>
    <message>
        <source>Earnings</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>RestoreForm</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Regarder dedans</translation>
    </message>
    <message>
        <source>The passphrase is the one that the backup was made with. It opens the new vault.</source>
        <translation>La phrase secrète est celle avec laquelle la sauvegarde a été faite. Elle ouvre le nouveau coffre.</translation>
    </message>
    <message>
        <source>Backup file</source>
        <translation>Fichier de sauvegarde</translation>
    </message>
    <message>
        <source>Passphrase of the backup</source>
        <translation>Phrase secrète de la sauvegarde</translation>
    </message>
    <message>
        <source>Who may see what you like?</source>
        <translation>Qui peut voir ce que vous aimez&#x202f;?</translation>
    </message>
    <message>
        <source>Choose the backup file.</source>
        <translation>Choisissez le fichier de sauvegarde.</translation>
    </message>
    <message>
        <source>Type the passphrase of the backup.</source>
        <translation>Saisissez la phrase secrète de la sauvegarde.</translation>
    </message>
    <message>
        <source>Choose who may see what you like.</source>
        <translation>Choisissez qui peut voir ce que vous aimez.</translation>
    </message>
    <message>
        <source>Opening the backup; this takes a few seconds…</source>
        <translation>Ouverture de la sauvegarde&#x202f;; cela prend quelques secondes…</translation>
    </message>
    <message>
        <source>Restoring, then reading on chain what these accounts gave before; this may take a minute…</source>
        <translation>Restauration, puis lecture sur la blockchain de ce que ces comptes ont déjà donné&#x202f;; cela peut prendre une minute…</translation>
    </message>
    <message>
        <source>The backup opens. It holds: {}.</source>
        <translation>La sauvegarde s’ouvre. Elle contient&#xa0;: {}.</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>aucun compte</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>Restored: {}. What they gave before counts in the limits. This computer may pay for them from about 15 minutes from now on; the one before then stops.</source>
        <translation>Restauré&#xa0;: {}. Ce qu’ils ont déjà donné compte dans les limites. Cet ordinateur pourra payer pour eux dans 15 minutes environ&#x202f;; celui d’avant s’arrête alors.</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Open at {}</source>
        <translation>Ouvrir sur {}</translation>
    </message>
    <message>
        <source>Look at this creator</source>
        <translation>Regarder ce créateur</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Copier le lien</translation>
    </message>
    <message>
        <source>Copy transaction id</source>
        <translation>Copier le numéro de transaction</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>unknown maker</source>
        <translation>auteur inconnu</translation>
    </message>
    <message>
        <source>to @{}</source>
        <translation>à @{}</translation>
    </message>
    <message>
        <source>{amount} to @{account} {role}</source>
        <translation>{amount} à @{account} {role}</translation>
    </message>
    <message>
        <source>not sent yet</source>
        <translation>à envoyer</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>question</source>
        <translation>question</translation>
    </message>
    <message>
        <source>promised</source>
        <translation>promis</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>en route</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>arrivé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
    <message>
        <source>lapsed</source>
        <translation>éteint</translation>
    </message>
    <message>
        <source>paid before</source>
        <translation>déjà payé</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Undo {}</source>
        <translation>Annuler {}</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Ne pas envoyer</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Send after all</source>
        <translation>Envoyer quand même</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Allow once…</source>
        <translation>Permettre une fois…</translation>
    </message>
    <message>
        <source>Noticed {}</source>
        <translation>Remarqué le {}</translation>
    </message>
    <message>
        <source>Last change {}</source>
        <translation>Dernier changement le {}</translation>
    </message>
    <message>
        <source>Transaction {}</source>
        <translation>Transaction {}</translation>
    </message>
    <message>
        <source>In block {}</source>
        <translation>Dans le bloc {}</translation>
    </message>
    <message>
        <source>host</source>
        <translation>hôte</translation>
    </message>
    <message>
        <source>split</source>
        <translation>part</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>A rule for one creator</source>
        <translation>Une règle pour un seul créateur</translation>
    </message>
    <message>
        <source>Keep the rule</source>
        <translation>Garder la règle</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Créateur</translation>
    </message>
    <message>
        <source>choose one, or paste the link of a channel</source>
        <translation>choisissez, ou collez le lien d’une chaîne</translation>
    </message>
    <message>
        <source>Amount for each thumb</source>
        <translation>Montant pour chaque pouce</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Type an amount, such as 0.100.</source>
        <translation>Saisissez un montant, par exemple 0,100.</translation>
    </message>
    <message>
        <source>Choose a creator, or paste the link of a channel.</source>
        <translation>Choisissez un créateur, ou collez le lien d’une chaîne.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Un autre montant</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Thumbs give nothing; what is not sent yet is taken back.</source>
        <translation>Les pouces ne donnent rien&#x202f;; ce qui n’est pas encore envoyé est repris.</translation>
    </message>
    <message>
        <source>Always ask</source>
        <translation>Toujours demander</translation>
    </message>
    <message>
        <source>Every gift is a question first.</source>
        <translation>Chaque don est d’abord une question.</translation>
    </message>
    <message>
        <source>Only the creator sees it</source>
        <translation>Seul le créateur le voit</translation>
    </message>
    <message>
        <source>Others see that you paid, not what for.</source>
        <translation>Les autres voient que vous avez payé, mais pas pour quoi.</translation>
    </message>
</context>
<context>
    <name>SeenStep</name>
    <message>
        <source>Who may see what you like?</source>
        <translation>Qui peut voir ce que vous aimez&#x202f;?</translation>
    </message>
    <message>
        <source>Choose one of the two; you can change it later for gifts to come.</source>
        <translation>Choisissez l’un des deux&#x202f;; vous pourrez changer plus tard pour les dons à venir.</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>{}: back to {}</source>
        <translation>{}&#xa0;: revenir à {}</translation>
    </message>
    <message>
        <source>Back to {}</source>
        <translation>Revenir à {}</translation>
    </message>
    <message>
        <source>It holds when Capillary starts the next time.</source>
        <translation>Cela vaudra au prochain démarrage de Capillary.</translation>
    </message>
    <message>
        <source>Kept. {name}: {value}</source>
        <translation>Gardé. {name}&#xa0;: {value}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>A whole number from {} to {}.</source>
        <translation>Un nombre entier de {} à {}.</translation>
    </message>
    <message>
        <source>An amount from {} to {}, with at most three decimals.</source>
        <translation>Un montant de {} à {}, avec au plus trois décimales.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>C’est trop long.</translation>
    </message>
    <message>
        <source>an empty list</source>
        <translation>une liste vide</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Search the settings  /</source>
        <translation>Chercher dans les réglages  /</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SettingsTabs</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Parties des réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Help and repair</source>
        <translation>Aide et réparation</translation>
    </message>
    <message>
        <source>Year letter</source>
        <translation>Lettre de l’année</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
</context>
<context>
    <name>SheetPainter</name>
    <message>
        <source>Recovery sheet of @{}</source>
        <translation>Feuille de récupération de @{}</translation>
    </message>
    <message>
        <source>The sheet could not be drawn.</source>
        <translation>La feuille n’a pas pu être dessinée.</translation>
    </message>
    <message>
        <source>With this key the account can be taken back whatever happens to the computer, and by whoever finds this sheet. Keep it like a passport. Type it nowhere but to recover the account.</source>
        <translation>Avec cette clé, le compte peut être repris quoi qu’il arrive à l’ordinateur, et par quiconque trouve cette feuille. Gardez-la comme un passeport. Ne la saisissez nulle part, sauf pour récupérer le compte.</translation>
    </message>
    <message>
        <source>Private owner key</source>
        <translation>Clé privée de propriétaire</translation>
    </message>
    <message>
        <source>Public keys, which are no secret</source>
        <translation>Clés publiques, qui ne sont pas un secret</translation>
    </message>
    <message>
        <source>Made on {} by Capillary. The other private keys are in its vault.</source>
        <translation>Faite le {} par Capillary. Les autres clés privées sont dans son coffre.</translation>
    </message>
</context>
<context>
    <name>SheetPart</name>
    <message>
        <source>Keep the recovery sheet</source>
        <translation>Gardez la feuille de récupération</translation>
    </message>
    <message>
        <source>It holds the owner key: with it you get the account back whatever happens to this computer. It is not kept here. Print it, or save it on something that you carry away.</source>
        <translation>Elle contient la clé de propriétaire&#xa0;: avec elle, vous récupérez le compte quoi qu’il arrive à cet ordinateur. Elle n’est pas gardée ici. Imprimez-la, ou enregistrez-la sur un support que vous emportez.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Characters of the sheet</source>
        <translation>Caractères de la feuille</translation>
    </message>
    <message>
        <source>The sheet is safe</source>
        <translation>La feuille est en sûreté</translation>
    </message>
    <message>
        <source>Type the 4 characters of part {} of the key, as they stand on the sheet</source>
        <translation>Saisissez les 4 caractères de la partie {} de la clé, tels qu’ils figurent sur la feuille</translation>
    </message>
    <message>
        <source>There is a file of this name already; choose another one.</source>
        <translation>Il y a déjà un fichier de ce nom&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The file could not be written there; choose another place.</source>
        <translation>Le fichier n’a pas pu être écrit là&#x202f;; choisissez un autre lieu.</translation>
    </message>
    <message>
        <source>✓ Saved: {}. Carry it away from this computer, then delete it here.</source>
        <translation>✓ Enregistrée&#xa0;: {}. Emportez-la loin de cet ordinateur, puis effacez-la ici.</translation>
    </message>
    <message>
        <source>These are not the characters of that part; large and small letters differ.</source>
        <translation>Ce ne sont pas les caractères de cette partie&#x202f;; majuscules et minuscules comptent.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>✓ Sent to the printer. Take the sheet out before you go on.</source>
        <translation>✓ Envoyée à l’imprimante. Prenez la feuille avant de continuer.</translation>
    </message>
    <message>
        <source>The printer took nothing; save the sheet instead.</source>
        <translation>L’imprimante n’a rien pris&#x202f;; enregistrez plutôt la feuille.</translation>
    </message>
</context>
<context>
    <name>SplitsForm</name>
    <message>
        <source>Share what arrives</source>
        <translation>Partager ce qui arrive</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Fees are taken first, in per cent; the rest is divided by parts. You get what is left: put yourself into the list to have parts of your own.</source>
        <translation>Les frais sont pris d’abord, en pour cent&#x202f;; le reste est divisé en parts. Vous recevez ce qui reste&#xa0;: mettez-vous dans la liste pour avoir vos propres parts.</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Who gets what of 0.050 HBD</source>
        <translation>Qui reçoit quoi de 0,050 HBD</translation>
    </message>
    <message>
        <source>Of a gift of 0.050 HBD, before a host&apos;s share:</source>
        <translation>D’un don de 0,050 HBD, avant la part d’un hébergeur&#xa0;:</translation>
    </message>
    <message>
        <source>Hive account of receiver {}</source>
        <translation>Compte Hive du bénéficiaire {}</translation>
    </message>
    <message>
        <source>Hive account</source>
        <translation>Compte Hive</translation>
    </message>
    <message>
        <source>Share of receiver {}</source>
        <translation>Part du bénéficiaire {}</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>parts</translation>
    </message>
    <message>
        <source>% first</source>
        <translation>% d’abord</translation>
    </message>
    <message>
        <source>Kind of share of receiver {}</source>
        <translation>Sorte de part du bénéficiaire {}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove receiver {}</source>
        <translation>Retirer le bénéficiaire {}</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>The wallet checks the passphrase…</source>
        <translation>Le portefeuille vérifie la phrase secrète…</translation>
    </message>
    <message>
        <source>Type every account to see it.</source>
        <translation>Saisissez chaque compte pour le voir.</translation>
    </message>
    <message>
        <source>Each line needs a Hive account and a share; fees together are at most 100 %.</source>
        <translation>Chaque ligne a besoin d’un compte Hive et d’une part&#x202f;; les frais ensemble font au plus 100&#xa0;%.</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message>
        <source>All gifts</source>
        <translation>Tous les dons</translation>
    </message>
    <message>
        <source>Newest gifts</source>
        <translation>Dons les plus récents</translation>
    </message>
    <message numerus="yes">
        <source>Answer %n question(s)</source>
        <translation>
            <numerusform>Répondre à %n question</numerusform>
            <numerusform>Répondre à %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouveau</numerusform>
            <numerusform>%n nouveaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Play money</source>
        <translation>Argent de jeu</translation>
    </message>
    <message>
        <source>Log in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>○ No account yet</source>
        <translation>○ Pas encore de compte</translation>
    </message>
    <message>
        <source>× Not running</source>
        <translation>× À l’arrêt</translation>
    </message>
    <message>
        <source>❚❚ Paused</source>
        <translation>❚❚ En pause</translation>
    </message>
    <message>
        <source>● Tipping on</source>
        <translation>● Dons actifs</translation>
    </message>
    <message>
        <source>◔ Collecting, waits for your passphrase</source>
        <translation>◔ Recueille, attend votre phrase secrète</translation>
    </message>
    <message>
        <source>◔ Collecting</source>
        <translation>◔ Recueille</translation>
    </message>
    <message>
        <source>◔ Collecting, allowance ended</source>
        <translation>◔ Recueille, autorisation terminée</translation>
    </message>
    <message>
        <source>◔ Collecting, no allowance is open</source>
        <translation>◔ Recueille, aucune autorisation ouverte</translation>
    </message>
    <message>
        <source>next gift in {}</source>
        <translation>prochain don dans {}</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi en cours</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Déverrouillé</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>{user} at {server}</source>
        <translation>{user} sur {server}</translation>
    </message>
    <message numerus="yes">
        <source>%n PeerTube account(s)</source>
        <translation>
            <numerusform>%n compte PeerTube</numerusform>
            <numerusform>%n comptes PeerTube</numerusform>
        </translation>
    </message>
    <message>
        <source>no PeerTube account</source>
        <translation>pas de compte PeerTube</translation>
    </message>
    <message>
        <source>{well} of {all} Hive nodes answer</source>
        <translation>{well} nœuds Hive sur {all} répondent</translation>
    </message>
    <message>
        <source>Hive {well}/{all}</source>
        <translation>Hive {well}/{all}</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>répond</translation>
    </message>
</context>
<context>
    <name>TextsEditor</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>{}: one more</source>
        <translation>{}&#xa0;: un de plus</translation>
    </message>
    <message>
        <source>{}: add</source>
        <translation>{}&#xa0;: ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {}</source>
        <translation>Retirer {}</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{} min ago</source>
        <translation>il y a {} min</translation>
    </message>
    <message>
        <source>{} h ago</source>
        <translation>il y a {} h</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>{} days ago</source>
        <translation>il y a {} jours</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} s</translation>
    </message>
    <message>
        <source>{} min</source>
        <translation>{} min</translation>
    </message>
    <message>
        <source>{} h</source>
        <translation>{} h</translation>
    </message>
</context>
<context>
    <name>TipCardDialog</name>
    <message>
        <source>Tip this work?</source>
        <translation>Faire un don pour cette œuvre&#x202f;?</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>Donner</translation>
    </message>
    <message>
        <source>A web page or another program asks for this. Nothing is given unless you press Tip.</source>
        <translation>Une page web ou un autre programme le demande. Rien n’est donné si vous n’appuyez pas sur Donner.</translation>
    </message>
    <message>
        <source>Reading the work…</source>
        <translation>Lecture de l’œuvre…</translation>
    </message>
    <message>
        <source>On {}</source>
        <translation>Sur {}</translation>
    </message>
    <message>
        <source>How much, in {}</source>
        <translation>Combien, en {}</translation>
    </message>
    <message>
        <source>From this account</source>
        <translation>Depuis ce compte</translation>
    </message>
    <message>
        <source>Type how much you give.</source>
        <translation>Saisissez combien vous donnez.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>By {}</source>
        <translation>Par {}</translation>
    </message>
    <message>
        <source>You gave for this work already; nothing more is given by this card.</source>
        <translation>Vous avez déjà donné pour cette œuvre&#x202f;; cette carte ne donne rien de plus.</translation>
    </message>
    <message>
        <source>Received by @{account}. {why}</source>
        <translation>Reçu par @{account}. {why}</translation>
    </message>
    <message>
        <source>For @{account}, but it asks once more before it goes. {why}</source>
        <translation>Pour @{account}, mais il demandera encore avant de partir. {why}</translation>
    </message>
    <message>
        <source>Kept as a promise until somebody can receive it. {}</source>
        <translation>Gardé comme promesse jusqu’à ce que quelqu’un puisse le recevoir. {}</translation>
    </message>
    <message>
        <source>This work cannot be read</source>
        <translation>Cette œuvre ne peut pas être lue</translation>
    </message>
    <message>
        <source>Note a gift for this work?</source>
        <translation>Noter un don pour cette œuvre&#x202f;?</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>A web page or another program asks for this. Nothing is noted unless you press Note it.</source>
        <translation>Une page web ou un autre programme le demande. Rien n’est noté si vous n’appuyez pas sur Le noter.</translation>
    </message>
    <message>
        <source>No Hive account is connected yet: the gift is noted here, and asks again once there is one.</source>
        <translation>Aucun compte Hive n’est encore relié&#xa0;: le don est noté ici, et redemandera dès qu’il y en aura un.</translation>
    </message>
</context>
<context>
    <name>TipView</name>
    <message>
        <source>Tips, newest first</source>
        <translation>Dons, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Left and right choose a button of the row, Space presses it.</source>
        <translation>Gauche et droite choisissent un bouton de la ligne, Espace le presse.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Trail</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Étape {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open Capillary</source>
        <translation>Ouvrir Capillary</translation>
    </message>
    <message>
        <source>Undo the newest gift</source>
        <translation>Annuler le don le plus récent</translation>
    </message>
    <message>
        <source>Lock the wallet</source>
        <translation>Verrouiller le portefeuille</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Go on tipping</source>
        <translation>Continuer les dons</translation>
    </message>
    <message>
        <source>Pause tipping</source>
        <translation>Mettre les dons en pause</translation>
    </message>
    <message>
        <source>Tipping on</source>
        <translation>Dons actifs</translation>
    </message>
    <message>
        <source>Collecting, waits for your passphrase</source>
        <translation>Recueille, attend votre phrase secrète</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Pas encore de compte</translation>
    </message>
    <message>
        <source>Capillary – play money</source>
        <translation>Capillary – argent de jeu</translation>
    </message>
    <message>
        <source>Capillary</source>
        <translation>Capillary</translation>
    </message>
    <message>
        <source>Today: {spent} of {limit}</source>
        <translation>Aujourd’hui&#xa0;: {spent} sur {limit}</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) on the way</source>
        <translation>
            <numerusform>%n don en route</numerusform>
            <numerusform>%n dons en route</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Passphrase of this wallet</source>
        <translation>Phrase secrète de ce portefeuille</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Mémoriser sur cet ordinateur</translation>
    </message>
    <message>
        <source>The keyring of your desktop then opens the wallet when you are logged in.</source>
        <translation>Le trousseau de votre bureau ouvre alors le portefeuille quand votre session est ouverte.</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) waiting.</source>
        <translation>
            <numerusform>%n don en attente.</numerusform>
            <numerusform>%n dons en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>Collecting: the allowance has ended.</source>
        <translation>Recueille&#xa0;: l’autorisation est terminée.</translation>
    </message>
    <message>
        <source>Renew for 7 days</source>
        <translation>Renouveler pour 7 jours</translation>
    </message>
    <message>
        <source>Collecting: no allowance is open.</source>
        <translation>Recueille&#xa0;: aucune autorisation n’est ouverte.</translation>
    </message>
    <message>
        <source>Open it for 7 days</source>
        <translation>L’ouvrir pour 7 jours</translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) waiting for your passphrase.</source>
        <translation>
            <numerusform>%n don attend votre phrase secrète.</numerusform>
            <numerusform>%n dons attendent votre phrase secrète.</numerusform>
        </translation>
    </message>
    <message>
        <source>Gifts go out after you type your passphrase.</source>
        <translation>Les dons partent une fois votre phrase secrète saisie.</translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message>
        <source>○ No vault yet</source>
        <translation>○ Pas encore de coffre</translation>
    </message>
    <message>
        <source>It is made with the first Hive account, or restored from a backup.</source>
        <translation>Il est créé avec le premier compte Hive, ou restauré d’une sauvegarde.</translation>
    </message>
    <message>
        <source>● Open</source>
        <translation>● Ouvert</translation>
    </message>
    <message>
        <source>Keys, limits and backups can be used. Gifts go out within the limits.</source>
        <translation>Les clés, les limites et les sauvegardes sont utilisables. Les dons partent dans les limites.</translation>
    </message>
    <message>
        <source>◐ Open for gifts only</source>
        <translation>◐ Ouvert pour les dons seulement</translation>
    </message>
    <message>
        <source>It closed itself; gifts within the limits go on until the allowance ends.</source>
        <translation>Il s’est fermé de lui-même&#x202f;; les dons dans les limites continuent jusqu’à la fin de l’autorisation.</translation>
    </message>
    <message>
        <source>◔ Locked</source>
        <translation>◔ Verrouillé</translation>
    </message>
    <message>
        <source>Thumbs are collected, and nothing is lost; gifts wait for your passphrase.</source>
        <translation>Les pouces sont recueillis, et rien n’est perdu&#x202f;; les dons attendent votre phrase secrète.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Déverrouiller</translation>
    </message>
    <message>
        <source>State of the vault</source>
        <translation>État du coffre</translation>
    </message>
    <message>
        <source>Passphrase of this wallet</source>
        <translation>Phrase secrète de ce portefeuille</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Minutes without you until the wallet locks itself</source>
        <translation>Minutes sans vous avant que le portefeuille se verrouille</translation>
    </message>
    <message>
        <source>Remember on this computer</source>
        <translation>Mémoriser sur cet ordinateur</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>Lock by itself after</source>
        <translation>Se verrouille après</translation>
    </message>
    <message>
        <source>Locking closes keys, limits and backups. Gifts within an open allowance go on.</source>
        <translation>Le verrouillage ferme les clés, les limites et les sauvegardes. Les dons couverts par une autorisation ouverte continuent.</translation>
    </message>
    <message>
        <source>The keyring of your desktop then opens the vault, too; the passphrase always stays a way in.</source>
        <translation>Le trousseau de votre bureau ouvre alors aussi le coffre&#x202f;; la phrase secrète reste toujours un moyen d’entrer.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Back up to a file…</source>
        <translation>Sauvegarder dans un fichier…</translation>
    </message>
    <message>
        <source>Restore from a file…</source>
        <translation>Restaurer d’un fichier…</translation>
    </message>
    <message>
        <source>One encrypted file with all keys and limits. It is tried before it counts as a backup.</source>
        <translation>Un fichier chiffré avec toutes les clés et limites. Il est essayé avant de compter comme sauvegarde.</translation>
    </message>
    <message>
        <source>A backup is restored only where no vault is: on another computer, or in an empty data folder.</source>
        <translation>Une sauvegarde n’est restaurée que là où il n’y a pas de coffre&#xa0;: sur un autre ordinateur, ou dans un dossier de données vide.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Type the passphrase of this wallet.</source>
        <translation>Saisissez la phrase secrète de ce portefeuille.</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message numerus="yes">
        <source>The wallet locks itself after %n minute(s) without you.</source>
        <translation>
            <numerusform>Le portefeuille se verrouille après %n minute sans vous.</numerusform>
            <numerusform>Le portefeuille se verrouille après %n minutes sans vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>From now on whoever is logged in to this computer as you can open the vault without it.</source>
        <translation>Désormais, quiconque ouvre votre session sur cet ordinateur peut ouvrir le coffre sans elle.</translation>
    </message>
    <message>
        <source>From now on only the passphrase opens the vault.</source>
        <translation>Désormais, seule la phrase secrète ouvre le coffre.</translation>
    </message>
    <message>
        <source>Forget on this computer</source>
        <translation>Oublier sur cet ordinateur</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Mémoriser</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>The passphrase is changed. Older backups still open with the old one; make a new backup.</source>
        <translation>La phrase secrète est changée. Les sauvegardes plus anciennes s’ouvrent toujours avec l’ancienne&#x202f;; faites une nouvelle sauvegarde.</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the versions</source>
        <translation>Copier les versions</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Capillary</source>
        <translation>Capillary</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Qt, and its binding</source>
        <translation>Qt et sa liaison</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Base de données</translation>
    </message>
    <message>
        <source>Chain of Hive</source>
        <translation>Blockchain Hive</translation>
    </message>
    <message>
        <source>Chain of play money</source>
        <translation>Blockchain de l’argent de jeu</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
</context>
<context>
    <name>VisibilityChoice</name>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only the creator</source>
        <translation>Seulement le créateur</translation>
    </message>
    <message>
        <source>“alice thanked Carol for Sunrise timelapse”. Helps creators to be found. Cannot be deleted later.</source>
        <translation>«&#xa0;alice a remercié Carol pour Lever de soleil&#xa0;». Aide les créateurs à être découverts. Ne peut pas être effacé ensuite.</translation>
    </message>
    <message>
        <source>Others see that alice paid carol 0.045 HBD, not what for.</source>
        <translation>Les autres voient qu’alice a payé 0,045 HBD à carol, mais pas pour quoi.</translation>
    </message>
    <message>
        <source>Anonymous gifts are not possible yet.</source>
        <translation>Les dons anonymes ne sont pas encore possibles.</translation>
    </message>
</context>
<context>
    <name>WalletPage</name>
    <message>
        <source>Parts of the wallet</source>
        <translation>Parties du portefeuille</translation>
    </message>
    <message>
        <source>Wallet</source>
        <translation>Portefeuille</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>PeerTube</source>
        <translation>PeerTube</translation>
    </message>
    <message>
        <source>Creators</source>
        <translation>Créateurs</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nœuds</translation>
    </message>
</context>
<context>
    <name>WalletWords</name>
    <message>
        <source>Everyday key</source>
        <translation>Clé courante</translation>
    </message>
    <message>
        <source>Money key</source>
        <translation>Clé d’argent</translation>
    </message>
    <message>
        <source>Letter key</source>
        <translation>Clé des lettres</translation>
    </message>
    <message>
        <source>Hive calls it the posting key: it signs promises, and says which computer pays.</source>
        <translation>Hive l’appelle la clé posting&#xa0;: elle signe les promesses, et dit quel ordinateur paie.</translation>
    </message>
    <message>
        <source>Hive calls it the active key: it sends gifts.</source>
        <translation>Hive l’appelle la clé active&#xa0;: elle envoie les dons.</translation>
    </message>
    <message>
        <source>Hive calls it the memo key: it writes and reads what only the receiver may see.</source>
        <translation>Hive l’appelle la clé memo&#xa0;: elle écrit et lit ce que seul le destinataire peut voir.</translation>
    </message>
    <message>
        <source>✓ good</source>
        <translation>✓ bonne</translation>
    </message>
    <message>
        <source>× changed on chain</source>
        <translation>× changée sur la blockchain</translation>
    </message>
    <message>
        <source>○ not here</source>
        <translation>○ pas ici</translation>
    </message>
    <message>
        <source>◔ locked</source>
        <translation>◔ verrouillée</translation>
    </message>
    <message>
        <source>? not known now</source>
        <translation>? inconnue pour l’instant</translation>
    </message>
    <message>
        <source>The account lists another key now. Add the account again with its new key.</source>
        <translation>Le compte mentionne maintenant une autre clé. Ajoutez de nouveau le compte avec sa nouvelle clé.</translation>
    </message>
    <message>
        <source>Without it only this one computer may give, and promises stay here.</source>
        <translation>Sans elle, seul cet ordinateur-ci peut donner, et les promesses restent ici.</translation>
    </message>
    <message>
        <source>Without it nothing can be given from this account.</source>
        <translation>Sans elle, rien ne peut être donné depuis ce compte.</translation>
    </message>
    <message>
        <source>Without it gifts that only the creator sees are not possible.</source>
        <translation>Sans elle, les dons que seul le créateur voit ne sont pas possibles.</translation>
    </message>
    <message>
        <source>✓ this computer</source>
        <translation>✓ cet ordinateur</translation>
    </message>
    <message>
        <source>◔ this computer, in a few minutes</source>
        <translation>◔ cet ordinateur, dans quelques minutes</translation>
    </message>
    <message>
        <source>○ another computer</source>
        <translation>○ un autre ordinateur</translation>
    </message>
    <message>
        <source>○ none yet</source>
        <translation>○ aucun encore</translation>
    </message>
    <message>
        <source>× another computer gave; this one rests</source>
        <translation>× un autre ordinateur a donné&#x202f;; celui-ci se repose</translation>
    </message>
    <message>
        <source>○ only watched</source>
        <translation>○ seulement observé</translation>
    </message>
    <message>
        <source>○ not open: every gift waits</source>
        <translation>○ pas ouverte&#xa0;: chaque don attend</translation>
    </message>
    <message>
        <source>○ ended on {}</source>
        <translation>○ terminée le {}</translation>
    </message>
    <message>
        <source>✓ until {}</source>
        <translation>✓ jusqu’au {}</translation>
    </message>
    <message>
        <source>not known now</source>
        <translation>inconnu pour l’instant</translation>
    </message>
    <message>
        <source>{left} left, about {daily} a day</source>
        <translation>{left} restants, environ {daily} par jour</translation>
    </message>
</context>
<context>
    <name>WhereSection</name>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Rien n’est encore arrivé</translation>
    </message>
    <message>
        <source>As soon as a first gift has arrived, you see here in which month, to whom, and on which platform your money went. It is counted on this computer and told to nobody.</source>
        <translation>Dès qu’un premier don est arrivé, vous voyez ici en quel mois, à qui et sur quelle plateforme votre argent est allé. C’est compté sur cet ordinateur et dit à personne.</translation>
    </message>
    <message numerus="yes">
        <source>{sum} in %n gift(s)</source>
        <translation>
            <numerusform>{sum} en %n don</numerusform>
            <numerusform>{sum} en %n dons</numerusform>
        </translation>
    </message>
    <message>
        <source>Quiet gifts are counted, too; what was promised is not.</source>
        <translation>Les dons discrets sont comptés aussi&#x202f;; ce qui a été promis ne l’est pas.</translation>
    </message>
    <message>
        <source>By creator</source>
        <translation>Par créateur</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Look closer at</source>
        <translation>Regarder de plus près</translation>
    </message>
    <message>
        <source>Look at {}</source>
        <translation>Regarder {}</translation>
    </message>
    <message>
        <source>By platform</source>
        <translation>Par plateforme</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Let go of the link to tip it.</source>
        <translation>Lâchez le lien pour faire un don.</translation>
    </message>
    <message>
        <source>Capillary</source>
        <translation>Capillary</translation>
    </message>
    <message>
        <source>{} – play money</source>
        <translation>{} – argent de jeu</translation>
    </message>
    <message>
        <source>Play money: this is the practice world. Nothing here is worth anything.</source>
        <translation>Argent de jeu&#xa0;: c’est le monde d’entraînement. Rien ici n’a de valeur.</translation>
    </message>
</context>
<context>
    <name>doctor</name>
    <message>
        <source>database</source>
        <translation>base de données</translation>
    </message>
    <message>
        <source>vault</source>
        <translation>coffre</translation>
    </message>
    <message>
        <source>hive nodes</source>
        <translation>nœuds Hive</translation>
    </message>
    <message>
        <source>node {}</source>
        <translation>nœud {}</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>horloge</translation>
    </message>
    <message>
        <source>free sendings of @{}</source>
        <translation>envois gratuits de @{}</translation>
    </message>
    <message>
        <source>{} at {}</source>
        <translation>{} sur {}</translation>
    </message>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>{} is sound.</source>
        <translation>{} est intacte.</translation>
    </message>
    <message>
        <source>The database is damaged; move it away, tips on chain are read again.</source>
        <translation>La base de données est endommagée&#x202f;; déplacez-la, les dons inscrits sur la blockchain seront relus.</translation>
    </message>
    <message>
        <source>There is none yet: connect an account (capillary account add NAME).</source>
        <translation>Il n’y en a pas encore&#xa0;: reliez un compte (capillary account add NOM).</translation>
    </message>
    <message>
        <source>Earlier gifts of {} are being read; leave the window open (or run: capillary thumbs).</source>
        <translation>Les dons antérieurs de {} sont en cours de lecture&#x202f;; laissez la fenêtre ouverte (ou lancez&#xa0;: capillary thumbs).</translation>
    </message>
    <message>
        <source>In order; the keyring opens it too.</source>
        <translation>En ordre&#x202f;; le trousseau l’ouvre aussi.</translation>
    </message>
    <message>
        <source>In order; only the passphrase opens it.</source>
        <translation>En ordre&#x202f;; seule la phrase secrète l’ouvre.</translation>
    </message>
    <message>
        <source>Operators that answer: {}.</source>
        <translation>Opérateurs qui répondent&#xa0;: {}.</translation>
    </message>
    <message>
        <source>Operators that answer: {}. Two are needed; check the network, or the setting nodes.</source>
        <translation>Opérateurs qui répondent&#xa0;: {}. Il en faut deux&#x202f;; vérifiez le réseau, ou le réglage des nœuds.</translation>
    </message>
    <message>
        <source>{}</source>
        <translation>{}</translation>
    </message>
    <message>
        <source>Not compared: no node answers.</source>
        <translation>Pas de comparaison&#xa0;: aucun nœud ne répond.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs by more than 5 minutes; set it.</source>
        <translation>L’horloge de cet ordinateur s’écarte de plus de 5 minutes&#x202f;; réglez-la.</translation>
    </message>
    <message>
        <source>{} s from the chain.</source>
        <translation>{} s d’écart avec la blockchain.</translation>
    </message>
    <message>
        <source>{} now, {} come back each day.</source>
        <translation>{} maintenant, {} reviennent chaque jour.</translation>
    </message>
    <message>
        <source>{} now, {} come back each day. Delegate credits to it, or power up.</source>
        <translation>{} maintenant, {} reviennent chaque jour. Déléguez-lui des crédits, ou renforcez le compte.</translation>
    </message>
    <message>
        <source>Logged in.</source>
        <translation>Session ouverte.</translation>
    </message>
    <message>
        <source>Log in again (capillary peertube login {} {}).</source>
        <translation>Reconnectez-vous (capillary peertube login {} {}).</translation>
    </message>
    <message>
        <source>Libraries are missing ({}); `make setup` installs them.</source>
        <translation>Il manque des bibliothèques ({})&#x202f;; `make setup` les installe.</translation>
    </message>
    <message>
        <source>Qt&apos;s libraries are there.</source>
        <translation>Les bibliothèques de Qt sont là.</translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>@{account} has not linked https://{name} yet.</source>
        <translation>@{account} n’a pas encore lié https://{name}.</translation>
    </message>
    <message>
        <source>@{creator} creates the account @{name} for {fee}: {keys}.</source>
        <translation>@{creator} crée le compte @{name} pour {fee}&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>@{creator} creates the account @{name} with a right it holds: {keys}.</source>
        <translation>@{creator} crée le compte @{name} avec un droit qu’il détient&#xa0;: {keys}.</translation>
    </message>
    <message>
        <source>@{giver} has too few resource credits to lend that many free sendings.</source>
        <translation>@{giver} a trop peu de crédits de ressources pour prêter autant d’envois gratuits.</translation>
    </message>
    <message>
        <source>@{giver} holds {held}; this takes {needed}.</source>
        <translation>@{giver} possède {held}&#x202f;; il faut {needed}.</translation>
    </message>
    <message>
        <source>@{giver} powers {amount} up for @{taker}.</source>
        <translation>@{giver} renforce @{taker} de {amount}.</translation>
    </message>
    <message>
        <source>@{giver} sends {amount} to @{taker} every {hours} hours, {number} times, with the memo {memo}.</source>
        <translation>@{giver} envoie {amount} à @{taker} toutes les {hours} heures, {number} fois, avec le mémo {memo}.</translation>
    </message>
    <message>
        <source>@{giver} sends {amount} to @{taker} every {hours} hours, {number} times, without a memo.</source>
        <translation>@{giver} envoie {amount} à @{taker} toutes les {hours} heures, {number} fois, sans mémo.</translation>
    </message>
    <message>
        <source>@{giver} sends {amount} to @{taker} with the memo {memo}.</source>
        <translation>@{giver} envoie {amount} à @{taker} avec le mémo {memo}.</translation>
    </message>
    <message>
        <source>@{giver} sends {amount} to @{taker} without a memo.</source>
        <translation>@{giver} envoie {amount} à @{taker} sans mémo.</translation>
    </message>
    <message>
        <source>@{lender} (posting) lends @{taker} {credits} resource credits, which it can take back.</source>
        <translation>@{lender} (posting) prête à @{taker} {credits} crédits de ressources, qu’il peut reprendre.</translation>
    </message>
    <message>
        <source>@{name} exists with other keys or another owner than asked for; send nothing to it, and choose another name.</source>
        <translation>@{name} existe avec d’autres clés ou un autre propriétaire que ceux demandés&#x202f;; n’y envoyez rien et choisissez un autre nom.</translation>
    </message>
    <message>
        <source>@{name} exists with other keys than asked for: it is somebody else&apos;s. Send nothing to it, and choose another name.</source>
        <translation>@{name} existe avec d’autres clés que celles demandées&#xa0;: il appartient à quelqu’un d’autre. N’y envoyez rien et choisissez un autre nom.</translation>
    </message>
    <message>
        <source>@{name} has too few resource credits to lend that many; ask for fewer --sendings, or give it power with --power-up.</source>
        <translation>@{name} a trop peu de crédits de ressources pour en prêter autant&#x202f;; demandez moins d’envois (--sendings), ou renforcez-le avec --power-up.</translation>
    </message>
    <message>
        <source>@{name} holds {held}; making @{name2} takes {needed}.</source>
        <translation>@{name} possède {held}&#x202f;; créer @{name2} demande {needed}.</translation>
    </message>
    <message>
        <source>@{name} is connected with its {value} key: it can read, not give.</source>
        <translation>@{name} est relié avec sa clé {value}&#xa0;: il peut lire, pas donner.</translation>
    </message>
    <message>
        <source>@{name} is connected. It gives at most {a_day} a day and {a_month} a month.</source>
        <translation>@{name} est relié. Il donne au plus {a_day} par jour et {a_month} par mois.</translation>
    </message>
    <message>
        <source>@{name} is connected; nothing can be sent before you set a limit.</source>
        <translation>@{name} est relié&#x202f;; rien ne peut être envoyé avant que vous fixiez une limite.</translation>
    </message>
    <message>
        <source>A Hive account that would receive does not exist; send it when the creator has mended that?</source>
        <translation>Un compte Hive qui devrait recevoir n’existe pas&#x202f;; envoyer quand le créateur l’aura corrigé&#x202f;?</translation>
    </message>
    <message>
        <source>A block&apos;s time is not of the expected form.</source>
        <translation>L’heure d’un bloc n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>A claim of rewards claims something.</source>
        <translation>Une réclamation de récompenses réclame quelque chose.</translation>
    </message>
    <message>
        <source>A custom_json names 1 to 40 accounts that sign it.</source>
        <translation>Un custom_json nomme de 1 à 40 comptes qui le signent.</translation>
    </message>
    <message>
        <source>A delegation goes to somebody else.</source>
        <translation>Une délégation va à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A file is named by its full path.</source>
        <translation>Un fichier se nomme par son chemin complet.</translation>
    </message>
    <message>
        <source>A frame has at most {limit} bytes.</source>
        <translation>Une trame a au plus {limit} octets.</translation>
    </message>
    <message>
        <source>A kept state of the journal cannot be read; it is made anew from its entries.</source>
        <translation>Un état gardé du journal est illisible&#xa0;; il est refait à partir de ses entrées.</translation>
    </message>
    <message>
        <source>A key or a device has 16 hex digits.</source>
        <translation>Une clé ou un appareil a 16 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>A leg of a tip is creator, host or split.</source>
        <translation>La part d’un don est creator, host ou split.</translation>
    </message>
    <message>
        <source>A liked video has an address that cannot be used; it is left out.</source>
        <translation>Une vidéo aimée a une adresse inutilisable&#x202f;; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>A liked video is gone or private; its maker cannot be thanked.</source>
        <translation>Une vidéo aimée a disparu ou est privée&#x202f;; on ne peut pas remercier son auteur.</translation>
    </message>
    <message>
        <source>A link names an https address of at most 1024 characters.</source>
        <translation>Un lien nomme une adresse https d’au plus 1024 caractères.</translation>
    </message>
    <message>
        <source>A memo cannot hold half a character.</source>
        <translation>Un mémo ne peut pas contenir une moitié de caractère.</translation>
    </message>
    <message>
        <source>A name has 3 to 16 small letters, digits, - or ., begins with a letter, and each part between dots has at least 3 characters.</source>
        <translation>Un nom a de 3 à 16 petites lettres, chiffres, - ou ., commence par une lettre, et chaque partie entre les points a au moins 3 caractères.</translation>
    </message>
    <message>
        <source>A name inside a private network is not visited.</source>
        <translation>On ne visite pas un nom situé dans un réseau privé.</translation>
    </message>
    <message>
        <source>A newer version of Capillary wrote this spend log; please update.</source>
        <translation>Une version plus récente de Capillary a écrit ce registre des dépenses&#x202f;; mettez à jour, s’il vous plaît.</translation>
    </message>
    <message>
        <source>A node is an address that begins with https://, such as https://api.hive.blog.</source>
        <translation>Un nœud est une adresse qui commence par https://, comme https://api.hive.blog.</translation>
    </message>
    <message>
        <source>A passphrase has at least 8 and at most 1024 ordinary characters.</source>
        <translation>Une phrase secrète a au moins 8 et au plus 1024 caractères ordinaires.</translation>
    </message>
    <message>
        <source>A passphrase has at least 8 characters.</source>
        <translation>Une phrase secrète a au moins 8 caractères.</translation>
    </message>
    <message>
        <source>A payment is for a work.</source>
        <translation>Un paiement est destiné à une œuvre.</translation>
    </message>
    <message>
        <source>A payment stands twice in one request.</source>
        <translation>Un paiement figure deux fois dans une demande.</translation>
    </message>
    <message>
        <source>A pocket account has another name than its main account.</source>
        <translation>Un compte de poche porte un autre nom que son compte principal.</translation>
    </message>
    <message>
        <source>A post that you voted for cannot be thanked; it is left out.</source>
        <translation>Une publication pour laquelle vous avez voté ne peut pas être remerciée&#x202f;; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>A proposal ends after it starts.</source>
        <translation>Une proposition se termine après son début.</translation>
    </message>
    <message>
        <source>A public node is named by its address: --from https://node.example</source>
        <translation>Un nœud public se nomme par son adresse&#xa0;: --from https://node.example</translation>
    </message>
    <message>
        <source>A quiet tip needs the letter (memo) key of this account.</source>
        <translation>Un don discret demande la clé des lettres (memo) de ce compte.</translation>
    </message>
    <message>
        <source>A quiet tip needs the memo key of every receiver.</source>
        <translation>Un don discret demande la clé memo de chaque destinataire.</translation>
    </message>
    <message>
        <source>A quiet tip needs the memo key of the account; without it only open tips are possible.</source>
        <translation>Un don discret demande la clé memo du compte&#x202f;; sans elle, seuls des dons ouverts sont possibles.</translation>
    </message>
    <message>
        <source>A recurrent transfer goes to somebody else.</source>
        <translation>Un transfert récurrent va à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>A recurring gift names an http or https address of at most 1024 characters.</source>
        <translation>Un don régulier nomme une adresse http ou https d’au plus 1024 caractères.</translation>
    </message>
    <message>
        <source>A round and a need are words of at most 64 characters.</source>
        <translation>Une campagne et un besoin sont des mots d’au plus 64 caractères.</translation>
    </message>
    <message>
        <source>A rule is for a channel, not for one work.</source>
        <translation>Une règle vaut pour une chaîne, pas pour une seule œuvre.</translation>
    </message>
    <message>
        <source>A rule is one of: {value}.</source>
        <translation>Une règle est l’une de celles-ci&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>A server did not answer; it is asked again within the hour.</source>
        <translation>Un serveur n’a pas répondu&#x202f;; il sera interrogé de nouveau dans l’heure.</translation>
    </message>
    <message>
        <source>A server is written as its name, or as name and port.</source>
        <translation>Un serveur s’écrit par son nom, ou par son nom et son port.</translation>
    </message>
    <message>
        <source>A server sends us into a place that only you may name.</source>
        <translation>Un serveur nous envoie vers un lieu que vous seul pouvez nommer.</translation>
    </message>
    <message>
        <source>A share is a whole number of per cent, from 0 to 100.</source>
        <translation>Une part est un nombre entier de pour cent, de 0 à 100.</translation>
    </message>
    <message>
        <source>A share is between 0 and 100 per cent.</source>
        <translation>Une part est comprise entre 0 et 100 pour cent.</translation>
    </message>
    <message>
        <source>A signature has 130 hexadecimal digits.</source>
        <translation>Une signature a 130 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>A signature has 65 bytes and names its recovery number.</source>
        <translation>Une signature a 65 octets et nomme son numéro de récupération.</translation>
    </message>
    <message>
        <source>A signature is not in the one form that the chain takes.</source>
        <translation>Une signature n’a pas la seule forme que la blockchain accepte.</translation>
    </message>
    <message>
        <source>A split has `to`, `share` and perhaps `fee`, and nothing else.</source>
        <translation>Un partage a `to`, `share` et parfois `fee`, et rien d’autre.</translation>
    </message>
    <message>
        <source>A split is written as bob=3 for parts, or as bob=10% for a fee.</source>
        <translation>Un partage s’écrit bob=3 pour des parts, ou bob=10% pour des frais.</translation>
    </message>
    <message>
        <source>A split names a Hive account and a share that can be.</source>
        <translation>Un partage nomme un compte Hive et une part possible.</translation>
    </message>
    <message>
        <source>A split&apos;s share is a whole number, from 1 to 100 for a fee and to 1000000 otherwise.</source>
        <translation>La part d’un partage est un nombre entier, de 1 à 100 pour des frais et jusqu’à 1000000 sinon.</translation>
    </message>
    <message>
        <source>A text holds half a character, which cannot be sent.</source>
        <translation>Un texte contient une moitié de caractère, qui ne peut pas être envoyée.</translation>
    </message>
    <message>
        <source>A time is written YYYY-MM-DDTHH:MM:SS, in UTC.</source>
        <translation>Une heure s’écrit YYYY-MM-DDTHH:MM:SS, en UTC.</translation>
    </message>
    <message>
        <source>A tip is more than nothing; the least is 0.001.</source>
        <translation>Un don est supérieur à zéro&#x202f;; le minimum est 0,001.</translation>
    </message>
    <message>
        <source>A transaction expires at most 10 minutes after the head block.</source>
        <translation>Une transaction expire au plus 10 minutes après le bloc de tête.</translation>
    </message>
    <message>
        <source>A transaction expires at most 10 minutes from now.</source>
        <translation>Une transaction expire au plus 10 minutes après maintenant.</translation>
    </message>
    <message>
        <source>A transaction expires within the next 24 hours.</source>
        <translation>Une transaction expire dans les prochaines 24 heures.</translation>
    </message>
    <message>
        <source>A transaction has no extensions.</source>
        <translation>Une transaction n’a pas d’extensions.</translation>
    </message>
    <message>
        <source>A transaction has ref_block_num, ref_block_prefix, expiration, operations and extensions.</source>
        <translation>Une transaction a ref_block_num, ref_block_prefix, expiration, operations et extensions.</translation>
    </message>
    <message>
        <source>A transaction holds at least one operation.</source>
        <translation>Une transaction contient au moins une opération.</translation>
    </message>
    <message>
        <source>A transaction id has 40 hex digits.</source>
        <translation>Un numéro de transaction a 40 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>A transaction is signed by 1 to {max_signatures} keys.</source>
        <translation>Une transaction est signée par 1 à {max_signatures} clés.</translation>
    </message>
    <message>
        <source>A transaction to sign has a name and a tx, and nothing else.</source>
        <translation>Une transaction à signer a un nom et un tx, et rien d’autre.</translation>
    </message>
    <message>
        <source>A transfer goes from one Hive account to another.</source>
        <translation>Un virement va d’un compte Hive à un autre.</translation>
    </message>
    <message>
        <source>A transfer lies in the future of the chain.</source>
        <translation>Un transfert se trouve dans le futur de la blockchain.</translation>
    </message>
    <message>
        <source>A web address that carries a user name or password is refused.</source>
        <translation>Une adresse web qui porte un nom d’utilisateur ou un mot de passe est refusée.</translation>
    </message>
    <message>
        <source>A whole tip is more than nothing.</source>
        <translation>Un don entier est supérieur à zéro.</translation>
    </message>
    <message>
        <source>An account does not tip itself.</source>
        <translation>Un compte ne se fait pas de don à lui-même.</translation>
    </message>
    <message>
        <source>An address inside a private network is not visited.</source>
        <translation>On ne visite pas une adresse située dans un réseau privé.</translation>
    </message>
    <message>
        <source>An amount has no leading zeros.</source>
        <translation>Un montant n’a pas de zéros au début.</translation>
    </message>
    <message>
        <source>An amount is a number with at most three decimals, such as 0.050 or 0.050 {asset}.</source>
        <translation>Un montant est un nombre avec au plus trois décimales, comme 0,050 ou 0,050 {asset}.</translation>
    </message>
    <message>
        <source>An amount is a whole number of thousandths.</source>
        <translation>Un montant est un nombre entier de millièmes.</translation>
    </message>
    <message>
        <source>An amount is between 0 and 9223372036854775.807.</source>
        <translation>Un montant est compris entre 0 et 9223372036854775,807.</translation>
    </message>
    <message>
        <source>An amount is written like 0.050{separator}HBD, with three decimals and HIVE or HBD.</source>
        <translation>Un montant s’écrit comme 0.050{separator}HBD, avec trois décimales et HIVE ou HBD.</translation>
    </message>
    <message>
        <source>An escrow expires after its ratification deadline.</source>
        <translation>Un séquestre expire après sa date limite de ratification.</translation>
    </message>
    <message>
        <source>An escrow is released to its sender or its receiver.</source>
        <translation>Un séquestre est versé à son expéditeur ou à son destinataire.</translation>
    </message>
    <message>
        <source>An escrow locks some money.</source>
        <translation>Un séquestre bloque de l’argent.</translation>
    </message>
    <message>
        <source>An escrow releases some money.</source>
        <translation>Un séquestre libère de l’argent.</translation>
    </message>
    <message>
        <source>An expiration is a whole second in UTC.</source>
        <translation>Une expiration est une seconde entière, en UTC.</translation>
    </message>
    <message>
        <source>An id of a work or a channel is printable ASCII without spaces.</source>
        <translation>L’identifiant d’une œuvre ou d’une chaîne est en ASCII imprimable, sans espaces.</translation>
    </message>
    <message>
        <source>An operation is a pair of its name and its fields.</source>
        <translation>Une opération est la paire de son nom et de ses champs.</translation>
    </message>
    <message>
        <source>An order brings at least 0.001, and no more than exists.</source>
        <translation>Un ordre rapporte au moins 0,001, et pas plus qu’il n’en existe.</translation>
    </message>
    <message>
        <source>An order sells HIVE for HBD or HBD for HIVE.</source>
        <translation>Un ordre vend des HIVE contre des HBD ou des HBD contre des HIVE.</translation>
    </message>
    <message>
        <source>An order sells the base of its price.</source>
        <translation>Un ordre vend la base de son prix.</translation>
    </message>
    <message>
        <source>Another computer pays for this account, or this one will in a few minutes; `capillary account pay-here` makes this one the payer.</source>
        <translation>Un autre ordinateur paie pour ce compte, ou celui-ci le fera dans quelques minutes&#x202f;; `capillary account pay-here` fait de celui-ci le payeur.</translation>
    </message>
    <message>
        <source>Another computer sent tips for this account; `capillary account pay-here` takes over.</source>
        <translation>Un autre ordinateur a envoyé des dons pour ce compte&#x202f;; `capillary account pay-here` reprend la main.</translation>
    </message>
    <message>
        <source>Another or an older vault was put in the place of the open one.</source>
        <translation>Un autre coffre, ou un plus ancien, a été mis à la place de celui qui est ouvert.</translation>
    </message>
    <message>
        <source>Another program changed the vault meanwhile; it is read again before the next try.</source>
        <translation>Un autre programme a modifié le coffre entre-temps&#x202f;; il est relu avant le prochain essai.</translation>
    </message>
    <message>
        <source>Another program is writing here; try again in a moment.</source>
        <translation>Un autre programme écrit ici&#x202f;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Another server showed this video first; this may be a copy.</source>
        <translation>Un autre serveur a montré cette vidéo en premier&#x202f;; c’est peut-être une copie.</translation>
    </message>
    <message>
        <source>Another server shows a video with the same number; this may be a copy. Send it?</source>
        <translation>Un autre serveur montre une vidéo avec le même numéro&#x202f;; c’est peut-être une copie. Envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>Another transaction for this payment may still land; it is waited for.</source>
        <translation>Une autre transaction pour ce paiement peut encore arriver&#x202f;; elle est attendue.</translation>
    </message>
    <message>
        <source>Between 1 and {max_keys} keys sign, one on each line.</source>
        <translation>De 1 à {max_keys} clés signent, une par ligne.</translation>
    </message>
    <message>
        <source>Both sides say the same: gifts arrive.</source>
        <translation>Les deux côtés disent la même chose&#xa0;: les dons arrivent.</translation>
    </message>
    <message>
        <source>Capillary is just starting; try again in a moment.</source>
        <translation>Capillary démarre à l’instant&#x202f;; réessayez dans un moment.</translation>
    </message>
    <message>
        <source>Capillary is running already, but its window does not answer.</source>
        <translation>Capillary tourne déjà, mais sa fenêtre ne répond pas.</translation>
    </message>
    <message>
        <source>Connect the Hive account that pays first: `capillary account add NAME`.</source>
        <translation>Reliez d’abord le compte Hive qui paie&#xa0;: `capillary account add NOM`.</translation>
    </message>
    <message>
        <source>Dailymotion does not have {what} that was asked for.</source>
        <translation>Dailymotion n’a pas {what} qu’on lui demande.</translation>
    </message>
    <message>
        <source>Dailymotion refused our question about {what}.</source>
        <translation>Dailymotion a refusé notre question sur {what}.</translation>
    </message>
    <message>
        <source>Dailymotion shows another user under this name.</source>
        <translation>Dailymotion montre une autre personne sous ce nom.</translation>
    </message>
    <message>
        <source>Dailymotion shows another video under this number.</source>
        <translation>Dailymotion montre une autre vidéo sous ce numéro.</translation>
    </message>
    <message>
        <source>Dailymotion&apos;s answer about {what} is not of the expected form.</source>
        <translation>La réponse de Dailymotion sur {what} n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>Earlier payments must be counted again before anything is sent unasked.</source>
        <translation>Les paiements antérieurs doivent être recomptés avant que quoi que ce soit parte sans question.</translation>
    </message>
    <message>
        <source>Entries of the spend log are missing or were changed; it must be rebuilt from the account&apos;s own transfers.</source>
        <translation>Des entrées du registre des dépenses manquent ou ont été modifiées&#x202f;; il faut le reconstruire à partir des transferts du compte.</translation>
    </message>
    <message>
        <source>Every split names a Hive account.</source>
        <translation>Chaque partage nomme un compte Hive.</translation>
    </message>
    <message>
        <source>Fewer than two Hive operators answer.</source>
        <translation>Moins de deux opérateurs Hive répondent.</translation>
    </message>
    <message>
        <source>Give keys, or the master password, or the seed phrase; one of them.</source>
        <translation>Donnez des clés, ou le mot de passe maître, ou la phrase de récupération&#x202f;; un seul des trois.</translation>
    </message>
    <message>
        <source>Hive has an account of this name already; choose another one.</source>
        <translation>Hive a déjà un compte de ce nom&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Hive has no account of this name.</source>
        <translation>Hive n’a pas de compte de ce nom.</translation>
    </message>
    <message>
        <source>Hive has no account of this name; check its spelling.</source>
        <translation>Hive n’a pas de compte de ce nom&#x202f;; vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>It did not land in time; it is sent again.</source>
        <translation>Il n’est pas arrivé à temps&#x202f;; il est envoyé de nouveau.</translation>
    </message>
    <message>
        <source>It is a post on Hive; its author receives.</source>
        <translation>C’est une publication sur Hive&#x202f;; son auteur reçoit.</translation>
    </message>
    <message>
        <source>It is behind the chain.</source>
        <translation>Il est en retard sur la blockchain.</translation>
    </message>
    <message>
        <source>It is more than your limit for one tip. Send it?</source>
        <translation>C’est plus que votre limite pour un don. Envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>It is noted here, and waits for your Hive account; then you choose which ones to send.</source>
        <translation>Il est noté ici et attend votre compte Hive&#x202f;; vous choisirez alors lesquels envoyer.</translation>
    </message>
    <message>
        <source>It is sent together with others; until then you can undo it.</source>
        <translation>Il part avec d’autres&#x202f;; jusque-là, vous pouvez l’annuler.</translation>
    </message>
    <message>
        <source>It takes four public keys, owner, active, posting and memo; each begins with STM.</source>
        <translation>Il faut quatre clés publiques, owner, active, posting et memo&#x202f;; chacune commence par STM.</translation>
    </message>
    <message>
        <source>It waited for 30 days and lapsed.</source>
        <translation>Il a attendu 30 jours et s’est éteint.</translation>
    </message>
    <message>
        <source>It waits for a second opinion: fewer than two Hive operators answer alike.</source>
        <translation>Il attend un second avis&#xa0;: moins de deux opérateurs Hive donnent la même réponse.</translation>
    </message>
    <message>
        <source>It waits for your passphrase.</source>
        <translation>Il attend votre phrase secrète.</translation>
    </message>
    <message>
        <source>Links that begin with capillary: may not open yet, because neither xdg-mime nor update-desktop-database is here. On Debian: apt-get install xdg-utils; then do this again.</source>
        <translation>Les liens qui commencent par capillary: ne s’ouvrent peut-être pas encore, car ni xdg-mime ni update-desktop-database ne sont là. Sous Debian&#xa0;: apt-get install xdg-utils&#x202f;; puis recommencez.</translation>
    </message>
    <message>
        <source>Links that begin with capillary: open in Capillary now; it asks before anything is given.</source>
        <translation>Les liens qui commencent par capillary: s’ouvrent désormais dans Capillary&#x202f;; il demande avant de donner quoi que ce soit.</translation>
    </message>
    <message>
        <source>Many gifts went out this minute; it follows in the next.</source>
        <translation>Beaucoup de dons sont partis cette minute&#x202f;; celui-ci suit dans la prochaine.</translation>
    </message>
    <message>
        <source>Many thumbs arrived at once; choose which ones to send.</source>
        <translation>Beaucoup de pouces sont arrivés d’un coup&#x202f;; choisissez ceux à envoyer.</translation>
    </message>
    <message>
        <source>More than {most_tips_a_minute} tips a minute are not signed.</source>
        <translation>On ne signe pas plus de {most_tips_a_minute} dons par minute.</translation>
    </message>
    <message>
        <source>No Hive node answered in time.</source>
        <translation>Aucun nœud Hive n’a répondu à temps.</translation>
    </message>
    <message>
        <source>No Hive node can be asked just now.</source>
        <translation>Aucun nœud Hive ne peut être interrogé pour l’instant.</translation>
    </message>
    <message>
        <source>No Hive node took the transaction.</source>
        <translation>Aucun nœud Hive n’a pris la transaction.</translation>
    </message>
    <message>
        <source>No account is waited for any more.</source>
        <translation>Aucun compte n’est plus attendu.</translation>
    </message>
    <message>
        <source>No connection to the server came about.</source>
        <translation>La connexion au serveur n’a pas abouti.</translation>
    </message>
    <message>
        <source>No free sendings are left for now; it waits until they come back.</source>
        <translation>Il ne reste plus d’envois gratuits pour l’instant&#x202f;; il attend qu’ils reviennent.</translation>
    </message>
    <message>
        <source>No key can have made this signature.</source>
        <translation>Aucune clé ne peut avoir fait cette signature.</translation>
    </message>
    <message>
        <source>No keyring of the operating system runs here; use the passphrase.</source>
        <translation>Aucun trousseau du système ne tourne ici&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>No limit holds this gift now; look at the list again.</source>
        <translation>Plus aucune limite ne retient ce don&#x202f;; regardez de nouveau la liste.</translation>
    </message>
    <message>
        <source>No name server answers.</source>
        <translation>Aucun serveur de noms ne répond.</translation>
    </message>
    <message>
        <source>No node of this operator answers.</source>
        <translation>Aucun nœud de cet opérateur ne répond.</translation>
    </message>
    <message>
        <source>No practice world is running; start one in another terminal with: capillary practice</source>
        <translation>Aucun monde d’entraînement ne tourne&#x202f;; lancez-en un dans un autre terminal avec&#xa0;: capillary practice</translation>
    </message>
    <message>
        <source>No two Hive operators say the same.</source>
        <translation>Il n’y a pas deux opérateurs Hive qui disent la même chose.</translation>
    </message>
    <message>
        <source>No two Hive operators tell the same history of an account; it is read again.</source>
        <translation>Aucune paire d’opérateurs Hive ne donne le même historique d’un compte&#xa0;; il sera relu.</translation>
    </message>
    <message>
        <source>No two Hive operators tell the same history of an account; it is tried again.</source>
        <translation>Il n’y a pas deux opérateurs Hive qui racontent le même historique d’un compte&#x202f;; nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>No two Hive operators tell the same of the public node&apos;s account.</source>
        <translation>Aucune paire d’opérateurs Hive ne dit la même chose du compte du nœud public.</translation>
    </message>
    <message>
        <source>Nobody has linked this channel to Hive yet.</source>
        <translation>Personne n’a encore lié cette chaîne à Hive.</translation>
    </message>
    <message>
        <source>None of the account&apos;s keys comes from this password or phrase.</source>
        <translation>Aucune des clés du compte ne vient de ce mot de passe ou de cette phrase.</translation>
    </message>
    <message>
        <source>On macOS the menu entry and capillary: links come with the application bundle (CFBundleURLTypes in its Info.plist); nothing was changed.</source>
        <translation>Sous macOS, l’entrée de menu et les liens capillary: viennent avec le paquet de l’application (CFBundleURLTypes dans son Info.plist)&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>One of the two name services does not answer, so nothing counts now.</source>
        <translation>L’un des deux services de noms ne répond pas, donc rien ne compte maintenant.</translation>
    </message>
    <message>
        <source>One of two name services does not answer.</source>
        <translation>L’un des deux services de noms ne répond pas.</translation>
    </message>
    <message>
        <source>Only https addresses are visited, unless you typed the server in yourself.</source>
        <translation>On ne visite que des adresses https, sauf si vous avez saisi le serveur vous-même.</translation>
    </message>
    <message>
        <source>Only https addresses are visited.</source>
        <translation>On ne visite que des adresses https.</translation>
    </message>
    <message>
        <source>Only the practice folder is ever moved.</source>
        <translation>Seul le dossier d’entraînement est déplacé.</translation>
    </message>
    <message>
        <source>Only the rule &quot;amount&quot; names an amount, and it must.</source>
        <translation>Seule la règle «&#xa0;amount&#xa0;» nomme un montant, et elle le doit.</translation>
    </message>
    <message>
        <source>Only {platform} can tell which channel this name belongs to; its permanent link is needed.</source>
        <translation>Seul {platform} peut dire à quelle chaîne appartient ce nom&#x202f;; il faut son lien permanent.</translation>
    </message>
    <message>
        <source>Operations that need an owner key are never signed here.</source>
        <translation>Les opérations qui demandent une clé de propriétaire ne sont jamais signées ici.</translation>
    </message>
    <message>
        <source>Other promises of this account may still land; they are waited for.</source>
        <translation>D’autres promesses de ce compte peuvent encore arriver&#x202f;; elles sont attendues.</translation>
    </message>
    <message>
        <source>PeerTube gives programs no smaller right than your own: with the session, this program could do everything that you can. It only reads your likes and your name. The password is sent to this server alone and is not kept; the session is. You end it by logging out here, or by changing your password there.</source>
        <translation>PeerTube ne donne aux programmes aucun droit moindre que le vôtre&#xa0;: avec la session, ce programme pourrait faire tout ce que vous pouvez. Il ne lit que vos «&#xa0;j’aime&#xa0;» et votre nom. Le mot de passe n’est envoyé qu’à ce serveur et n’est pas gardé&#x202f;; la session l’est. Vous y mettez fin en vous déconnectant ici, ou en y changeant de mot de passe.</translation>
    </message>
    <message>
        <source>PeerTube is only supposed: on a server of another kind, the link is a page of the web.</source>
        <translation>PeerTube n’est que supposé&#xa0;: sur un serveur d’une autre sorte, le lien est une page du web.</translation>
    </message>
    <message>
        <source>People sign in to this PeerTube server through another service, which programs cannot do. If you have no password of the server itself, tip by link instead: paste the address of a video.</source>
        <translation>Sur ce serveur PeerTube, on se connecte par un autre service, ce que les programmes ne peuvent pas faire. Si vous n’avez pas de mot de passe du serveur lui-même, donnez par lien&#xa0;: collez l’adresse d’une vidéo.</translation>
    </message>
    <message>
        <source>Promises are published at most once a day.</source>
        <translation>Les promesses sont publiées au plus une fois par jour.</translation>
    </message>
    <message>
        <source>Raising a limit needs the passphrase.</source>
        <translation>Relever une limite demande la phrase secrète.</translation>
    </message>
    <message>
        <source>Real accounts and those of the practice world never share a vault.</source>
        <translation>Les vrais comptes et ceux du monde d’entraînement ne partagent jamais un coffre.</translation>
    </message>
    <message>
        <source>Saving failed: the folder cannot be written ({value}).</source>
        <translation>L’enregistrement a échoué&#xa0;: impossible d’écrire dans le dossier ({value}).</translation>
    </message>
    <message>
        <source>Say in a word or two who runs the node; two nodes of one operator count as one opinion.</source>
        <translation>Dites en un mot ou deux qui exploite le nœud&#x202f;; deux nœuds d’un même opérateur comptent pour un seul avis.</translation>
    </message>
    <message>
        <source>Say in the setting voters who pays: {voter}=payer.</source>
        <translation>Dites dans le réglage «&#xa0;voters&#xa0;» qui paie&#xa0;: {voter}=payeur.</translation>
    </message>
    <message>
        <source>Say which Hive account is meant: {value}.</source>
        <translation>Dites de quel compte Hive il s’agit&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>Say which limit to change: --per-tip, --per-creator-day, --per-day or --per-month.</source>
        <translation>Dites quelle limite changer&#xa0;: --per-tip, --per-creator-day, --per-day ou --per-month.</translation>
    </message>
    <message>
        <source>Sender or receiver disputes an escrow.</source>
        <translation>L’expéditeur ou le destinataire conteste un séquestre.</translation>
    </message>
    <message>
        <source>Sender, receiver or agent releases an escrow.</source>
        <translation>L’expéditeur, le destinataire ou l’agent libère un séquestre.</translation>
    </message>
    <message>
        <source>Something went wrong inside Capillary; it tries again by itself.</source>
        <translation>Quelque chose s’est mal passé dans Capillary&#x202f;; il réessaie de lui-même.</translation>
    </message>
    <message>
        <source>Something went wrong inside Capillary; nothing was sent by it, and the log file says more.</source>
        <translation>Quelque chose s’est mal passé dans Capillary&#x202f;; rien n’a été envoyé pour autant, et le journal en dit plus.</translation>
    </message>
    <message>
        <source>Splits are a list.</source>
        <translation>Les partages sont une liste.</translation>
    </message>
    <message>
        <source>The Hive node answered for other keys than asked for.</source>
        <translation>Le nœud Hive a répondu pour d’autres clés que celles demandées.</translation>
    </message>
    <message>
        <source>The Hive node answered something else than what was asked.</source>
        <translation>Le nœud Hive a répondu autre chose que ce qui était demandé.</translation>
    </message>
    <message>
        <source>The Hive node answered with another account than asked for.</source>
        <translation>Le nœud Hive a répondu avec un autre compte que celui demandé.</translation>
    </message>
    <message>
        <source>The Hive node answered with another block than asked for.</source>
        <translation>Le nœud Hive a répondu avec un autre bloc que celui demandé.</translation>
    </message>
    <message>
        <source>The Hive node answered with another post than asked for.</source>
        <translation>Le nœud Hive a répondu avec une autre publication que celle demandée.</translation>
    </message>
    <message>
        <source>The Hive node answered with more blocks than asked for.</source>
        <translation>Le nœud Hive a répondu avec plus de blocs que demandé.</translation>
    </message>
    <message>
        <source>The Hive node answered with other blocks than asked for.</source>
        <translation>Le nœud Hive a répondu avec d’autres blocs que ceux demandés.</translation>
    </message>
    <message>
        <source>The Hive node calls a block irreversible that it does not have.</source>
        <translation>Le nœud Hive dit irréversible un bloc qu’il n’a pas.</translation>
    </message>
    <message>
        <source>The Hive node does not know the account&apos;s credits.</source>
        <translation>Le nœud Hive ne connaît pas les crédits du compte.</translation>
    </message>
    <message>
        <source>The Hive node does not say in which block the transaction is.</source>
        <translation>Le nœud Hive ne dit pas dans quel bloc se trouve la transaction.</translation>
    </message>
    <message>
        <source>The Hive node does not say which chain it serves.</source>
        <translation>Le nœud Hive ne dit pas quelle blockchain il sert.</translation>
    </message>
    <message>
        <source>The Hive node does not speak JSON-RPC.</source>
        <translation>Le nœud Hive ne parle pas JSON-RPC.</translation>
    </message>
    <message>
        <source>The Hive node lacks blocks that are irreversible.</source>
        <translation>Il manque au nœud Hive des blocs irréversibles.</translation>
    </message>
    <message>
        <source>The Hive node mixes up the currencies.</source>
        <translation>Le nœud Hive confond les monnaies.</translation>
    </message>
    <message>
        <source>The Hive node refused.</source>
        <translation>Le nœud Hive a refusé.</translation>
    </message>
    <message>
        <source>The Hive node sends us in circles through its virtual operations.</source>
        <translation>Le nœud Hive nous fait tourner en rond dans ses opérations virtuelles.</translation>
    </message>
    <message>
        <source>The Hive node sends us in circles through the history.</source>
        <translation>Le nœud Hive nous fait tourner en rond dans l’historique.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s answer is not of the expected form.</source>
        <translation>La réponse du nœud Hive n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s blocks are not of the expected form.</source>
        <translation>Les blocs du nœud Hive n’ont pas la forme attendue.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s blocks do not follow one another.</source>
        <translation>Les blocs du nœud Hive ne se suivent pas.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s gateway answers with a web page.</source>
        <translation>La passerelle du nœud Hive répond par une page web.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s head block has another number than its id.</source>
        <translation>Le bloc de tête du nœud Hive a un autre numéro que son identifiant.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s history has a gap.</source>
        <translation>L’historique du nœud Hive a une lacune.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s history is out of order.</source>
        <translation>L’historique du nœud Hive est en désordre.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s history lags behind its blocks.</source>
        <translation>L’historique du nœud Hive est en retard sur ses blocs.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s virtual operations are of other blocks than asked for.</source>
        <translation>Les opérations virtuelles du nœud Hive viennent d’autres blocs que ceux demandés.</translation>
    </message>
    <message>
        <source>The Hive node&apos;s virtual operations do not end.</source>
        <translation>Les opérations virtuelles du nœud Hive n’en finissent pas.</translation>
    </message>
    <message>
        <source>The PeerTube server asked us to wait before the next question.</source>
        <translation>Le serveur PeerTube nous a demandé d’attendre avant la prochaine question.</translation>
    </message>
    <message>
        <source>The PeerTube server claims more likes than can be read.</source>
        <translation>Le serveur PeerTube annonce plus de «&#xa0;j’aime&#xa0;» qu’on ne peut en lire.</translation>
    </message>
    <message>
        <source>The PeerTube server does not accept our session.</source>
        <translation>Le serveur PeerTube n’accepte pas notre session.</translation>
    </message>
    <message>
        <source>The PeerTube server does not have {what}.</source>
        <translation>Le serveur PeerTube n’a pas ce qui est demandé ({what}).</translation>
    </message>
    <message>
        <source>The PeerTube server does not know the program key that it gave us; please try again.</source>
        <translation>Le serveur PeerTube ne reconnaît pas la clé de programme qu’il nous a donnée&#x202f;; réessayez, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The PeerTube server does not know this user name with this password.</source>
        <translation>Le serveur PeerTube ne connaît pas ce nom d’utilisateur avec ce mot de passe.</translation>
    </message>
    <message>
        <source>The PeerTube server does not let us see {what}.</source>
        <translation>Le serveur PeerTube ne nous laisse pas voir ce qui est demandé ({what}).</translation>
    </message>
    <message>
        <source>The PeerTube server has blocked this account.</source>
        <translation>Le serveur PeerTube a bloqué ce compte.</translation>
    </message>
    <message>
        <source>The PeerTube server refused our question about {what}.</source>
        <translation>Le serveur PeerTube a refusé notre question ({what}).</translation>
    </message>
    <message>
        <source>The PeerTube server refused the log-in.</source>
        <translation>Le serveur PeerTube a refusé la connexion.</translation>
    </message>
    <message>
        <source>The PeerTube server sends us elsewhere when asked about {what}.</source>
        <translation>Le serveur PeerTube nous envoie ailleurs quand on l’interroge ({what}).</translation>
    </message>
    <message>
        <source>The PeerTube server sent more likes than were asked for.</source>
        <translation>Le serveur PeerTube a envoyé plus de «&#xa0;j’aime&#xa0;» que demandé.</translation>
    </message>
    <message>
        <source>The PeerTube server&apos;s answer about {what} is not of the expected form.</source>
        <translation>La réponse du serveur PeerTube ({what}) n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>The account</source>
        <translation>Le compte</translation>
    </message>
    <message>
        <source>The account does not list one of these keys.</source>
        <translation>Le compte ne mentionne pas l’une de ces clés.</translation>
    </message>
    <message>
        <source>The account has withdrawn its link to this channel.</source>
        <translation>Le compte a retiré son lien avec cette chaîne.</translation>
    </message>
    <message>
        <source>The account holds too little; it waits for money.</source>
        <translation>Le compte contient trop peu&#x202f;; il attend de l’argent.</translation>
    </message>
    <message>
        <source>The account is not connected here.</source>
        <translation>Le compte n’est pas relié ici.</translation>
    </message>
    <message>
        <source>The account no longer lists the {role} key that the vault has.</source>
        <translation>Le compte ne mentionne plus la clé {role} que le coffre possède.</translation>
    </message>
    <message>
        <source>The account&apos;s own history could not be read whole; it is tried again.</source>
        <translation>L’historique du compte n’a pas pu être lu en entier&#x202f;; nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>The address in a tip is http or https, without spaces, of at most 1024 characters.</source>
        <translation>L’adresse dans un don est en http ou https, sans espaces, d’au plus 1024 caractères.</translation>
    </message>
    <message>
        <source>The address of a PeerTube server looks like https://tube.example.org, without a path.</source>
        <translation>L’adresse d’un serveur PeerTube ressemble à https://tube.example.org, sans chemin.</translation>
    </message>
    <message>
        <source>The administrator has not approved this account yet.</source>
        <translation>L’administration n’a pas encore approuvé ce compte.</translation>
    </message>
    <message>
        <source>The agent of an escrow is a third account.</source>
        <translation>L’agent d’un séquestre est un troisième compte.</translation>
    </message>
    <message>
        <source>The allowance has ended; it waits until you renew it.</source>
        <translation>L’autorisation est terminée&#x202f;; il attend que vous la renouveliez.</translation>
    </message>
    <message>
        <source>The allowance has ended; renew it to tip without being asked.</source>
        <translation>L’autorisation est terminée&#x202f;; renouvelez-la pour donner sans être interrogé.</translation>
    </message>
    <message>
        <source>The amount is zero; nothing is sent.</source>
        <translation>Le montant est nul&#x202f;; rien n’est envoyé.</translation>
    </message>
    <message>
        <source>The amount of a rule is from 0.001 to {value}.000 HBD or HIVE.</source>
        <translation>Le montant d’une règle va de 0,001 à {value},000 HBD ou HIVE.</translation>
    </message>
    <message>
        <source>The asset is HBD or HIVE.</source>
        <translation>La monnaie est HBD ou HIVE.</translation>
    </message>
    <message>
        <source>The asset of an amount is HBD or HIVE, such as 0.050 {asset}.</source>
        <translation>La monnaie d’un montant est HBD ou HIVE, comme 0,050 {asset}.</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>La sauvegarde</translation>
    </message>
    <message>
        <source>The backup does not hold what was written; nothing was kept.</source>
        <translation>La sauvegarde ne contient pas ce qui a été écrit&#x202f;; rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The backup needs a full path to a file that is not there yet.</source>
        <translation>La sauvegarde demande le chemin complet d’un fichier qui n’existe pas encore.</translation>
    </message>
    <message>
        <source>The backup was opened, but it is not of the form this program writes.</source>
        <translation>La sauvegarde a été ouverte, mais elle n’a pas la forme que ce programme écrit.</translation>
    </message>
    <message>
        <source>The block number and the block id do not belong together.</source>
        <translation>Le numéro du bloc et l’identifiant du bloc ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The chain refused it, and sending it again would not help.</source>
        <translation>La blockchain l’a refusé, et l’envoyer de nouveau ne servirait à rien.</translation>
    </message>
    <message>
        <source>The channel carries the words; the account has to sign the link.</source>
        <translation>La chaîne porte les mots&#x202f;; le compte doit signer le lien.</translation>
    </message>
    <message>
        <source>The channel does not carry the words yet; paste them there.</source>
        <translation>La chaîne ne porte pas encore les mots&#x202f;; collez-les là-bas.</translation>
    </message>
    <message>
        <source>The channel named this account until lately; its page is checked again before that ends.</source>
        <translation>La chaîne nommait ce compte jusqu’à récemment&#x202f;; sa page est revérifiée avant que cela prenne fin.</translation>
    </message>
    <message>
        <source>The channel names several accounts, so nobody is paid.</source>
        <translation>La chaîne nomme plusieurs comptes, donc personne n’est payé.</translation>
    </message>
    <message>
        <source>The channel names several accounts, so nobody is paid; leave one of them there.</source>
        <translation>La chaîne nomme plusieurs comptes, donc personne n’est payé&#x202f;; n’en laissez qu’un.</translation>
    </message>
    <message>
        <source>The channel names this account, and the account names the channel.</source>
        <translation>La chaîne nomme ce compte, et le compte nomme la chaîne.</translation>
    </message>
    <message>
        <source>The channel names this account, but the account has not confirmed it.</source>
        <translation>La chaîne nomme ce compte, mais le compte ne l’a pas confirmé.</translation>
    </message>
    <message>
        <source>The channel number in this YouTube link is not complete; copy the link again.</source>
        <translation>Le numéro de chaîne dans ce lien YouTube est incomplet&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The channel&apos;s page does not answer; gifts for it wait.</source>
        <translation>La page de la chaîne ne répond pas&#x202f;; les dons pour elle attendent.</translation>
    </message>
    <message>
        <source>The code of the authenticator app is wrong or too old.</source>
        <translation>Le code de l’application d’authentification est faux ou trop ancien.</translation>
    </message>
    <message>
        <source>The connection to the server broke off.</source>
        <translation>La connexion au serveur s’est interrompue.</translation>
    </message>
    <message>
        <source>The creator did not join within 90 days, so the promise has ended.</source>
        <translation>Le créateur ne nous a pas rejoints en 90 jours, la promesse a donc pris fin.</translation>
    </message>
    <message>
        <source>The creator has not joined yet; the gift waits.</source>
        <translation>Le créateur ne nous a pas encore rejoints&#x202f;; le don attend.</translation>
    </message>
    <message>
        <source>The database could not be brought up to this version and is as it was; make room on the disk, start again.</source>
        <translation>La base de données n’a pas pu être mise à niveau et reste telle qu’elle était&#x202f;; faites de la place sur le disque, puis redémarrez.</translation>
    </message>
    <message>
        <source>The database file is damaged; `capillary doctor` says how to mend it.</source>
        <translation>Le fichier de la base de données est endommagé&#x202f;; `capillary doctor` dit comment le réparer.</translation>
    </message>
    <message>
        <source>The database was written by a newer Capillary; install that one again.</source>
        <translation>La base de données a été écrite par un Capillary plus récent&#x202f;; réinstallez celui-là.</translation>
    </message>
    <message>
        <source>The e-mail address of this account is not verified yet.</source>
        <translation>L’adresse électronique de ce compte n’est pas encore vérifiée.</translation>
    </message>
    <message>
        <source>The extra files do not fit into a backup.</source>
        <translation>Les fichiers supplémentaires ne tiennent pas dans une sauvegarde.</translation>
    </message>
    <message>
        <source>The fees of the splits are more than 100 per cent.</source>
        <translation>Les frais des partages dépassent 100 pour cent.</translation>
    </message>
    <message>
        <source>The file cannot be written there; choose another folder.</source>
        <translation>Le fichier ne peut pas être écrit là&#x202f;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The file must end in .csv or .json.</source>
        <translation>Le fichier doit se terminer par .csv ou .json.</translation>
    </message>
    <message>
        <source>The folder of the vault cannot be made.</source>
        <translation>Le dossier du coffre ne peut pas être créé.</translation>
    </message>
    <message>
        <source>The gift could not be stored; try again.</source>
        <translation>Le don n’a pas pu être enregistré&#x202f;; réessayez.</translation>
    </message>
    <message>
        <source>The host asks for {asked} %; you give hosts at most {paid} %, and the rest went to the creator.</source>
        <translation>L’hébergeur demande {asked}&#xa0;%&#x202f;; vous donnez aux hébergeurs au plus {paid}&#xa0;%, et le reste est allé au créateur.</translation>
    </message>
    <message>
        <source>The host has more than one Capillary record, so none counts.</source>
        <translation>L’hébergeur a plus d’un enregistrement Capillary, donc aucun ne compte.</translation>
    </message>
    <message>
        <source>The host names no Hive account.</source>
        <translation>L’hébergeur ne nomme aucun compte Hive.</translation>
    </message>
    <message>
        <source>The host&apos;s Capillary record is too long.</source>
        <translation>L’enregistrement Capillary de l’hébergeur est trop long.</translation>
    </message>
    <message>
        <source>The host&apos;s Capillary record names no account, or names it twice.</source>
        <translation>L’enregistrement Capillary de l’hébergeur ne nomme aucun compte, ou le nomme deux fois.</translation>
    </message>
    <message>
        <source>The host&apos;s Capillary record names something that is no Hive account.</source>
        <translation>L’enregistrement Capillary de l’hébergeur nomme quelque chose qui n’est pas un compte Hive.</translation>
    </message>
    <message>
        <source>The id of this channel can only be asked for over the network; use the link that names it.</source>
        <translation>L’identifiant de cette chaîne ne se demande que par le réseau&#x202f;; utilisez le lien qui la nomme.</translation>
    </message>
    <message>
        <source>The journal is read from accounts, chain or feed.</source>
        <translation>Le journal se lit depuis accounts, chain ou feed.</translation>
    </message>
    <message>
        <source>The key of a tip has 16 hex digits.</source>
        <translation>La clé d’un don a 16 chiffres hexadécimaux.</translation>
    </message>
    <message>
        <source>The keyring chosen on this computer does not protect what it keeps; use the passphrase.</source>
        <translation>Le trousseau choisi sur cet ordinateur ne protège pas ce qu’il garde&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring did not answer in time; unlock it, or use the passphrase.</source>
        <translation>Le trousseau n’a pas répondu à temps&#x202f;; déverrouillez-le, ou utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring did not keep what it was given; use the passphrase.</source>
        <translation>Le trousseau n’a pas gardé ce qu’on lui a donné&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring failed in an unknown way; use the passphrase.</source>
        <translation>Le trousseau a échoué de façon inconnue&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring has another key than the vault needs; use the passphrase.</source>
        <translation>Le trousseau a une autre clé que celle dont le coffre a besoin&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring is locked; unlock it, or use the passphrase.</source>
        <translation>Le trousseau est verrouillé&#x202f;; déverrouillez-le, ou utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring of this computer does not know the vault; use the passphrase.</source>
        <translation>Le trousseau de cet ordinateur ne connaît pas le coffre&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring of this computer failed; use the passphrase.</source>
        <translation>Le trousseau de cet ordinateur a échoué&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The keyring&apos;s half of the key</source>
        <translation>La moitié de la clé qui est dans le trousseau</translation>
    </message>
    <message>
        <source>The keys are locked; unlock them with your passphrase.</source>
        <translation>Les clés sont verrouillées&#x202f;; déverrouillez-les avec votre phrase secrète.</translation>
    </message>
    <message>
        <source>The keys of this account are not here, so it cannot sign a link.</source>
        <translation>Les clés de ce compte ne sont pas ici, donc il ne peut pas signer de lien.</translation>
    </message>
    <message>
        <source>The last execution of a recurrent transfer is at most 730 days ahead.</source>
        <translation>La dernière exécution d’un transfert récurrent est au plus 730 jours plus tard.</translation>
    </message>
    <message>
        <source>The liked video has no address of a video.</source>
        <translation>La vidéo aimée n’a pas l’adresse d’une vidéo.</translation>
    </message>
    <message>
        <source>The line is longer than any transaction.</source>
        <translation>La ligne est plus longue que toute transaction.</translation>
    </message>
    <message>
        <source>The line is not UTF-8.</source>
        <translation>La ligne n’est pas en UTF-8.</translation>
    </message>
    <message>
        <source>The line is not valid JSON.</source>
        <translation>La ligne n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>The link says http; the id and its URL always say https.</source>
        <translation>Le lien dit http&#x202f;; l’identifiant et son adresse disent toujours https.</translation>
    </message>
    <message>
        <source>The list has room for {most_nodes} nodes; remove one first.</source>
        <translation>La liste a de la place pour {most_nodes} nœuds&#x202f;; retirez-en un d’abord.</translation>
    </message>
    <message>
        <source>The list of your likes changed while it was read; it will be read again.</source>
        <translation>La liste de vos «&#xa0;j’aime&#xa0;» a changé pendant la lecture&#x202f;; elle sera relue.</translation>
    </message>
    <message>
        <source>The name has too many records.</source>
        <translation>Le nom a trop d’enregistrements.</translation>
    </message>
    <message>
        <source>The name in this link cannot be a Hive account; copy the link again.</source>
        <translation>Le nom dans ce lien ne peut pas être un compte Hive&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The name of a transaction is a text of at most {max_name} characters.</source>
        <translation>Le nom d’une transaction est un texte d’au plus {max_name} caractères.</translation>
    </message>
    <message>
        <source>The name of the program&apos;s folder holds a line break, so no desktop can start it.</source>
        <translation>Le nom du dossier du programme contient un saut de ligne, donc aucun bureau ne peut le lancer.</translation>
    </message>
    <message>
        <source>The name server answers another question.</source>
        <translation>Le serveur de noms répond à une autre question.</translation>
    </message>
    <message>
        <source>The name server has no answer.</source>
        <translation>Le serveur de noms n’a pas de réponse.</translation>
    </message>
    <message>
        <source>The name server&apos;s answer has no end.</source>
        <translation>La réponse du serveur de noms n’a pas de fin.</translation>
    </message>
    <message>
        <source>The name service does not answer.</source>
        <translation>Le service de noms ne répond pas.</translation>
    </message>
    <message>
        <source>The name service does not speak DNS.</source>
        <translation>Le service de noms ne parle pas DNS.</translation>
    </message>
    <message>
        <source>The node serves another chain.</source>
        <translation>Le nœud sert une autre blockchain.</translation>
    </message>
    <message>
        <source>The operations are a list.</source>
        <translation>Les opérations sont une liste.</translation>
    </message>
    <message>
        <source>The origin is only supposed: another server may have published this video first.</source>
        <translation>L’origine n’est que supposée&#xa0;: un autre serveur peut avoir publié cette vidéo en premier.</translation>
    </message>
    <message>
        <source>The page is not of the expected form.</source>
        <translation>La page n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>The page is not written in UTF-8, so it is not read.</source>
        <translation>La page n’est pas écrite en UTF-8, donc elle n’est pas lue.</translation>
    </message>
    <message>
        <source>The place of your thumb did not answer for a day. Send it all the same?</source>
        <translation>Le lieu de votre pouce n’a pas répondu depuis un jour. Envoyer tout de même&#x202f;?</translation>
    </message>
    <message>
        <source>The port in the address of a server is a number from 1 to 65535.</source>
        <translation>Le port dans l’adresse d’un serveur est un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>The port in this link is not a number from 1 to 65535.</source>
        <translation>Le port dans ce lien n’est pas un nombre de 1 à 65535.</translation>
    </message>
    <message>
        <source>The practice folder is still looked after by {value}; end that first.</source>
        <translation>{value} s’occupe encore du dossier d’entraînement&#x202f;; mettez-y fin d’abord.</translation>
    </message>
    <message>
        <source>The practice world has its own nodes.</source>
        <translation>Le monde d’entraînement a ses propres nœuds.</translation>
    </message>
    <message>
        <source>The practice world has no such site.</source>
        <translation>Le monde d’entraînement n’a pas ce site.</translation>
    </message>
    <message>
        <source>The practice world of this folder has ended; start a new one with: capillary practice</source>
        <translation>Le monde d’entraînement de ce dossier est terminé&#x202f;; lancez-en un nouveau avec&#xa0;: capillary practice</translation>
    </message>
    <message>
        <source>The profile is too long to be written.</source>
        <translation>Le profil est trop long pour être écrit.</translation>
    </message>
    <message>
        <source>The profile of this account on Hive is not of the usual form, so nothing is written into it.</source>
        <translation>Le profil de ce compte sur Hive n’a pas la forme habituelle, donc rien n’y est écrit.</translation>
    </message>
    <message>
        <source>The proxy broke off.</source>
        <translation>Le mandataire (proxy) s’est interrompu.</translation>
    </message>
    <message>
        <source>The proxy cannot reach the server.</source>
        <translation>Le mandataire (proxy) ne peut pas joindre le serveur.</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>Le mandataire (proxy) ne répond pas.</translation>
    </message>
    <message>
        <source>The proxy does not let us in.</source>
        <translation>Le mandataire (proxy) ne nous laisse pas entrer.</translation>
    </message>
    <message>
        <source>The proxy is written like socks5://127.0.0.1:9050.</source>
        <translation>Le mandataire (proxy) s’écrit comme socks5://127.0.0.1:9050.</translation>
    </message>
    <message>
        <source>The proxy&apos;s user name or password is too long or missing.</source>
        <translation>Le nom d’utilisateur ou le mot de passe du mandataire (proxy) est trop long ou manque.</translation>
    </message>
    <message>
        <source>The public node answered something else than what was asked.</source>
        <translation>Le nœud public a répondu autre chose que ce qui était demandé.</translation>
    </message>
    <message>
        <source>The public node answered with other blocks than asked for.</source>
        <translation>Le nœud public a répondu avec d’autres blocs que ceux demandés.</translation>
    </message>
    <message>
        <source>The public node does not answer with its journal.</source>
        <translation>Le nœud public ne répond pas avec son journal.</translation>
    </message>
    <message>
        <source>The public node signs with a key that its account has not published.</source>
        <translation>Le nœud public signe avec une clé que son compte n’a pas publiée.</translation>
    </message>
    <message>
        <source>The public node&apos;s answer is not of the expected form.</source>
        <translation>La réponse du nœud public n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>The public node&apos;s checkpoint is not signed by the key that it names.</source>
        <translation>Le point de contrôle du nœud public n’est pas signé par la clé qu’il nomme.</translation>
    </message>
    <message>
        <source>The public node&apos;s entries are not those that it signed.</source>
        <translation>Les entrées du nœud public ne sont pas celles qu’il a signées.</translation>
    </message>
    <message>
        <source>The public node&apos;s journal does not go on.</source>
        <translation>Le journal du nœud public n’avance pas.</translation>
    </message>
    <message>
        <source>The receiver</source>
        <translation>Le destinataire</translation>
    </message>
    <message>
        <source>The receiver or the agent approves an escrow.</source>
        <translation>Le destinataire ou l’agent approuve un séquestre.</translation>
    </message>
    <message>
        <source>The receiver&apos;s memo key is not a public key.</source>
        <translation>La clé memo du destinataire n’est pas une clé publique.</translation>
    </message>
    <message>
        <source>The registry of this user cannot be written.</source>
        <translation>Le registre de cet utilisateur ne peut pas être écrit.</translation>
    </message>
    <message>
        <source>The server answered with another kind of document than asked for.</source>
        <translation>Le serveur a répondu avec une autre sorte de document que celle demandée.</translation>
    </message>
    <message>
        <source>The server asks us to slow down.</source>
        <translation>Le serveur nous demande de ralentir.</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>Le serveur n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>The server does not speak HTTP as it should.</source>
        <translation>Le serveur ne parle pas HTTP comme il le devrait.</translation>
    </message>
    <message>
        <source>The server has no picture there.</source>
        <translation>Le serveur n’a pas d’image à cet endroit.</translation>
    </message>
    <message>
        <source>The server in this id does not run PeerTube.</source>
        <translation>Le serveur dans cet identifiant n’est pas un serveur PeerTube.</translation>
    </message>
    <message>
        <source>The server in this link is written as a number that is no address.</source>
        <translation>Le serveur dans ce lien est écrit comme un nombre qui n’est pas une adresse.</translation>
    </message>
    <message>
        <source>The server is out of order just now.</source>
        <translation>Le serveur est en panne pour l’instant.</translation>
    </message>
    <message>
        <source>The server name in this link has letters that do not belong in one; copy the link again.</source>
        <translation>Le nom de serveur dans ce lien a des lettres qui n’ont rien à y faire&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The server name in this link uses letters that look like others; open the page and copy its link.</source>
        <translation>Le nom de serveur dans ce lien utilise des lettres qui ressemblent à d’autres&#x202f;; ouvrez la page et copiez son lien.</translation>
    </message>
    <message>
        <source>The server packed its answer in a way we did not ask for.</source>
        <translation>Le serveur a emballé sa réponse d’une façon que nous n’avons pas demandée.</translation>
    </message>
    <message>
        <source>The server sends our data elsewhere, which is refused.</source>
        <translation>Le serveur envoie nos données ailleurs, ce qui est refusé.</translation>
    </message>
    <message>
        <source>The server sends us from one place to the next without end.</source>
        <translation>Le serveur nous envoie d’un lieu à l’autre sans fin.</translation>
    </message>
    <message>
        <source>The server sends us to a place that is none.</source>
        <translation>Le serveur nous envoie vers un lieu qui n’en est pas un.</translation>
    </message>
    <message>
        <source>The server sends us to an address without https.</source>
        <translation>Le serveur nous envoie vers une adresse sans https.</translation>
    </message>
    <message>
        <source>The server shows another channel under this name.</source>
        <translation>Le serveur montre une autre chaîne sous ce nom.</translation>
    </message>
    <message>
        <source>The server&apos;s answer has too large a head.</source>
        <translation>La réponse du serveur a un en-tête trop grand.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is damaged.</source>
        <translation>La réponse du serveur est abîmée.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is not JSON.</source>
        <translation>La réponse du serveur n’est pas du JSON.</translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large.</source>
        <translation>La réponse du serveur est trop grande.</translation>
    </message>
    <message>
        <source>The server&apos;s answer was cut off.</source>
        <translation>La réponse du serveur a été coupée.</translation>
    </message>
    <message>
        <source>The session at this PeerTube server ended; please log in again.</source>
        <translation>La session sur ce serveur PeerTube est terminée&#x202f;; reconnectez-vous, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The setting {name} has the wrong type.</source>
        <translation>Le réglage {name} n’est pas du bon type.</translation>
    </message>
    <message>
        <source>The setting {name} is a list of texts.</source>
        <translation>Le réglage {name} est une liste de textes.</translation>
    </message>
    <message>
        <source>The setting {name} is a whole number.</source>
        <translation>Le réglage {name} est un nombre entier.</translation>
    </message>
    <message>
        <source>The setting {name} is between {minimum} and {maximum}.</source>
        <translation>Le réglage {name} est compris entre {minimum} et {maximum}.</translation>
    </message>
    <message>
        <source>The setting {name} is no good: {value}</source>
        <translation>Le réglage {name} ne convient pas&#xa0;: {value}</translation>
    </message>
    <message>
        <source>The setting {name} is one of: {value}.</source>
        <translation>Le réglage {name} est l’un de&#xa0;: {value}.</translation>
    </message>
    <message>
        <source>The setting {name} is yes or no.</source>
        <translation>Le réglage {name} est oui (yes) ou non (no).</translation>
    </message>
    <message>
        <source>The settings file is not readable; move it away to start with the defaults.</source>
        <translation>Le fichier des réglages est illisible&#x202f;; déplacez-le pour repartir des valeurs par défaut.</translation>
    </message>
    <message>
        <source>The settings file is too large; move it away to start with the defaults.</source>
        <translation>Le fichier des réglages est trop grand&#x202f;; déplacez-le pour repartir des valeurs par défaut.</translation>
    </message>
    <message>
        <source>The settings file of the keyring library cannot be read; use the passphrase.</source>
        <translation>Le fichier de réglages de la bibliothèque du trousseau est illisible&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The signatures are a list.</source>
        <translation>Les signatures sont une liste.</translation>
    </message>
    <message>
        <source>The signer answered about another transaction.</source>
        <translation>Le signataire a répondu au sujet d’une autre transaction.</translation>
    </message>
    <message>
        <source>The signer could not be started.</source>
        <translation>Le signataire n’a pas pu démarrer.</translation>
    </message>
    <message>
        <source>The signer does not know this request.</source>
        <translation>Le signataire ne connaît pas cette demande.</translation>
    </message>
    <message>
        <source>The signer gave an answer of another kind.</source>
        <translation>Le signataire a donné une réponse d’une autre sorte.</translation>
    </message>
    <message>
        <source>The signer has stopped; it must be started and unlocked again.</source>
        <translation>Le signataire s’est arrêté&#x202f;; il faut le relancer et le déverrouiller de nouveau.</translation>
    </message>
    <message>
        <source>The site</source>
        <translation>Le site</translation>
    </message>
    <message>
        <source>The site sends its readers to another one.</source>
        <translation>Le site envoie ses lecteurs vers un autre.</translation>
    </message>
    <message>
        <source>The spend log cannot be written ({value}).</source>
        <translation>Le registre des dépenses ne peut pas être écrit ({value}).</translation>
    </message>
    <message>
        <source>The support text names this Hive account, but the account has not confirmed it. Send it?</source>
        <translation>Le texte de soutien nomme ce compte Hive, mais le compte ne l’a pas confirmé. Envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>The support text names this account, but the account has not confirmed it.</source>
        <translation>Le texte de soutien nomme ce compte, mais le compte ne l’a pas confirmé.</translation>
    </message>
    <message>
        <source>The text is too long for a memo.</source>
        <translation>Le texte est trop long pour un mémo.</translation>
    </message>
    <message>
        <source>The thumb was taken back before it was sent.</source>
        <translation>Le pouce a été retiré avant l’envoi.</translation>
    </message>
    <message>
        <source>The transaction is larger than the chain takes.</source>
        <translation>La transaction est plus grande que ce que la blockchain accepte.</translation>
    </message>
    <message>
        <source>The transaction is signed already.</source>
        <translation>La transaction est déjà signée.</translation>
    </message>
    <message>
        <source>The two name services do not say the same yet; a new record takes a while to be known everywhere.</source>
        <translation>Les deux services de noms ne disent pas encore la même chose&#x202f;; un nouvel enregistrement met un moment à être connu partout.</translation>
    </message>
    <message>
        <source>The vault</source>
        <translation>Le coffre</translation>
    </message>
    <message>
        <source>The vault has no memo key of this account.</source>
        <translation>Le coffre n’a pas de clé memo pour ce compte.</translation>
    </message>
    <message>
        <source>The vault has no {role} key of this account.</source>
        <translation>Le coffre n’a pas de clé {role} pour ce compte.</translation>
    </message>
    <message>
        <source>The vault is closed.</source>
        <translation>Le coffre est fermé.</translation>
    </message>
    <message>
        <source>The vault is missing; the copy before its last change is {name}.</source>
        <translation>Le coffre manque&#x202f;; la copie d’avant son dernier changement est {name}.</translation>
    </message>
    <message>
        <source>The vault is not remembered on this computer; use the passphrase.</source>
        <translation>Le coffre n’est pas mémorisé sur cet ordinateur&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>The vault was changed by something other than this program.</source>
        <translation>Le coffre a été modifié par autre chose que ce programme.</translation>
    </message>
    <message>
        <source>The vault was opened, but its contents are not of the form this program writes.</source>
        <translation>Le coffre a été ouvert, mais son contenu n’a pas la forme que ce programme écrit.</translation>
    </message>
    <message>
        <source>The vault was written by a newer version of Capillary; please update.</source>
        <translation>Le coffre a été écrit par une version plus récente de Capillary&#x202f;; mettez à jour, s’il vous plaît.</translation>
    </message>
    <message>
        <source>The video number in this Dailymotion link is not complete; copy the link again.</source>
        <translation>Le numéro de vidéo dans ce lien Dailymotion est incomplet&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The video number in this Vimeo link is not complete; copy the link again.</source>
        <translation>Le numéro de vidéo dans ce lien Vimeo est incomplet&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The video number in this YouTube link is not complete; copy the link again.</source>
        <translation>Le numéro de vidéo dans ce lien YouTube est incomplet&#x202f;; copiez de nouveau le lien.</translation>
    </message>
    <message>
        <source>The wallet holds no keys of this account; `capillary account add` adds them.</source>
        <translation>Le portefeuille n’a aucune clé de ce compte&#x202f;; `capillary account add` en ajoute.</translation>
    </message>
    <message>
        <source>The wallet is being checked or repaired; `capillary doctor` says more.</source>
        <translation>Le portefeuille est en cours de vérification ou de réparation&#x202f;; `capillary doctor` en dit plus.</translation>
    </message>
    <message>
        <source>The wallet will not sign this tip; its link or receiver is not sound.</source>
        <translation>Le portefeuille ne signera pas ce don&#x202f;; son lien ou son destinataire n’est pas sain.</translation>
    </message>
    <message>
        <source>The whole sum in this memo is not an amount.</source>
        <translation>La somme totale dans ce mémo n’est pas un montant.</translation>
    </message>
    <message>
        <source>The window of Capillary.</source>
        <translation>La fenêtre de Capillary.</translation>
    </message>
    <message>
        <source>The words have been gone for three days; paste them again.</source>
        <translation>Les mots ont disparu depuis trois jours&#x202f;; collez-les encore.</translation>
    </message>
    <message>
        <source>The words name something that no Hive account can be called; paste them again.</source>
        <translation>Les mots nomment ce qu’aucun compte Hive ne peut s’appeler&#x202f;; collez-les encore.</translation>
    </message>
    <message>
        <source>The work&apos;s own text names this account for this one work.</source>
        <translation>Le texte de l’œuvre elle-même nomme ce compte pour cette seule œuvre.</translation>
    </message>
    <message>
        <source>The work&apos;s own text names this account, but nobody has confirmed the channel.</source>
        <translation>Le texte de l’œuvre elle-même nomme ce compte, mais personne n’a confirmé la chaîne.</translation>
    </message>
    <message>
        <source>The {kind} was changed by something other than this program.</source>
        <translation>Le fichier ({kind}) a été modifié par autre chose que ce programme.</translation>
    </message>
    <message>
        <source>There are at most {max_splits} splits.</source>
        <translation>Il y a au plus {max_splits} partages.</translation>
    </message>
    <message>
        <source>There is a file of this name already; it was not changed.</source>
        <translation>Il y a déjà un fichier de ce nom&#x202f;; il n’a pas été modifié.</translation>
    </message>
    <message>
        <source>There is a space inside this link; copy it again from the browser&apos;s address line.</source>
        <translation>Il y a une espace dans ce lien&#x202f;; copiez-le de nouveau depuis la barre d’adresse du navigateur.</translation>
    </message>
    <message>
        <source>There is a vault here already ({name}); nothing was changed.</source>
        <translation>Il y a déjà un coffre ici ({name})&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no backup of this name.</source>
        <translation>Il n’y a pas de sauvegarde de ce nom.</translation>
    </message>
    <message>
        <source>There is no display here, so no window can open; `capillary --help` shows the commands instead.</source>
        <translation>Il n’y a pas d’écran ici, donc aucune fenêtre ne peut s’ouvrir&#x202f;; `capillary --help` montre les commandes.</translation>
    </message>
    <message>
        <source>There is no menu entry: pin the program to the start menu yourself.</source>
        <translation>Il n’y a pas d’entrée de menu&#xa0;: épinglez vous-même le programme au menu Démarrer.</translation>
    </message>
    <message>
        <source>There is no server of this name, or the network is down.</source>
        <translation>Il n’y a pas de serveur de ce nom, ou le réseau est coupé.</translation>
    </message>
    <message>
        <source>There is no server of this name.</source>
        <translation>Il n’y a pas de serveur de ce nom.</translation>
    </message>
    <message>
        <source>There is no setting of this name; `capillary settings list` shows them.</source>
        <translation>Il n’y a pas de réglage de ce nom&#x202f;; `capillary settings list` les montre.</translation>
    </message>
    <message>
        <source>There is no such Hive account.</source>
        <translation>Ce compte Hive n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such Hive post.</source>
        <translation>Cette publication Hive n’existe pas.</translation>
    </message>
    <message>
        <source>There is no such PeerTube account here.</source>
        <translation>Ce compte PeerTube n’est pas ici.</translation>
    </message>
    <message>
        <source>There is no such PeerTube account here; `capillary peertube list` shows those there are.</source>
        <translation>Ce compte PeerTube n’est pas ici&#x202f;; `capillary peertube list` montre ceux qui y sont.</translation>
    </message>
    <message>
        <source>There is no vault here yet.</source>
        <translation>Il n’y a pas encore de coffre ici.</translation>
    </message>
    <message>
        <source>There is no vault here.</source>
        <translation>Il n’y a pas de coffre ici.</translation>
    </message>
    <message>
        <source>There is not enough free memory to check the passphrase ({value} MiB).</source>
        <translation>Il n’y a pas assez de mémoire libre pour vérifier la phrase secrète ({value} Mio).</translation>
    </message>
    <message>
        <source>There was nothing to remove.</source>
        <translation>Il n’y avait rien à mémoriser.</translation>
    </message>
    <message>
        <source>These are too many promises or splits for one operation.</source>
        <translation>Cela fait trop de promesses ou de partages pour une seule opération.</translation>
    </message>
    <message>
        <source>These blocks are not those on which two Hive operators agree.</source>
        <translation>Ces blocs ne sont pas ceux sur lesquels deux opérateurs Hive s’accordent.</translation>
    </message>
    <message>
        <source>These blocks do not continue what was read before; another node is asked.</source>
        <translation>Ces blocs ne font pas suite à ce qui a été lu&#xa0;; un autre nœud est interrogé.</translation>
    </message>
    <message>
        <source>These contents do not fit into the vault.</source>
        <translation>Ce contenu ne tient pas dans le coffre.</translation>
    </message>
    <message>
        <source>These limits are in {asset}; those in {asset2} are set with --asset {asset2}.</source>
        <translation>Ces limites sont en {asset}&#x202f;; celles en {asset2} se fixent avec --asset {asset2}.</translation>
    </message>
    <message>
        <source>These operations need the signature of another account.</source>
        <translation>Ces opérations demandent la signature d’un autre compte.</translation>
    </message>
    <message>
        <source>This account already thanked this work.</source>
        <translation>Ce compte a déjà remercié pour cette œuvre.</translation>
    </message>
    <message>
        <source>This account belongs to another network here; an account never changes its network.</source>
        <translation>Ce compte appartient ici à un autre réseau&#x202f;; un compte ne change jamais de réseau.</translation>
    </message>
    <message>
        <source>This account has no link to this channel.</source>
        <translation>Ce compte n’a pas de lien vers cette chaîne.</translation>
    </message>
    <message>
        <source>This account has not confirmed that the channel is its own.</source>
        <translation>Ce compte n’a pas confirmé que la chaîne est la sienne.</translation>
    </message>
    <message>
        <source>This account is in the vault already, with keys of its own.</source>
        <translation>Ce compte est déjà dans le coffre, avec ses propres clés.</translation>
    </message>
    <message>
        <source>This account is in the vault already.</source>
        <translation>Ce compte est déjà dans le coffre.</translation>
    </message>
    <message>
        <source>This account is not connected here.</source>
        <translation>Ce compte n’est pas relié ici.</translation>
    </message>
    <message>
        <source>This account is not connected here; `capillary account list` shows those that are.</source>
        <translation>Ce compte n’est pas relié ici&#x202f;; `capillary account list` montre ceux qui le sont.</translation>
    </message>
    <message>
        <source>This account is not in the vault.</source>
        <translation>Ce compte n’est pas dans le coffre.</translation>
    </message>
    <message>
        <source>This account is protected by a second factor: the code of the authenticator app is needed.</source>
        <translation>Ce compte est protégé par un second facteur&#xa0;: il faut le code de l’application d’authentification.</translation>
    </message>
    <message>
        <source>This asks too much at once; ask in smaller parts.</source>
        <translation>C’est trop demander d’un coup&#x202f;; demandez par plus petites parties.</translation>
    </message>
    <message>
        <source>This channel was paid to another account before.</source>
        <translation>Cette chaîne a été payée auparavant sur un autre compte.</translation>
    </message>
    <message>
        <source>This channel was paid to another account before. Send it to the new one?</source>
        <translation>Cette chaîne a été payée auparavant sur un autre compte. Envoyer au nouveau&#x202f;?</translation>
    </message>
    <message>
        <source>This computer knows no name server.</source>
        <translation>Cet ordinateur ne connaît aucun serveur de noms.</translation>
    </message>
    <message>
        <source>This computer pays for it from about 15 minutes from now on.</source>
        <translation>Cet ordinateur paie pour lui d’ici 15 minutes environ.</translation>
    </message>
    <message>
        <source>This computer pays for it.</source>
        <translation>Cet ordinateur paie pour lui.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the chain&apos;s by more than 5 minutes; please set it.</source>
        <translation>L’horloge de cet ordinateur s’écarte de celle de la blockchain de plus de 5 minutes&#x202f;; réglez-la, s’il vous plaît.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock differs from the chain&apos;s; set the clock and it goes on.</source>
        <translation>L’horloge de cet ordinateur s’écarte de celle de la blockchain&#x202f;; réglez-la et tout reprend.</translation>
    </message>
    <message>
        <source>This file is not a {kind} of Capillary.</source>
        <translation>Ce fichier n’est pas de Capillary ({kind}).</translation>
    </message>
    <message>
        <source>This folder holds {what} of an earlier practice world, which do not fit a new one.</source>
        <translation>Ce dossier contient {what} d’un ancien monde d’entraînement, qui ne va pas avec un nouveau.</translation>
    </message>
    <message>
        <source>This hive:// link does not ask for one new account with one key for each use.</source>
        <translation>Ce lien hive:// ne demande pas un nouveau compte avec une clé par usage.</translation>
    </message>
    <message>
        <source>This id writes another platform&apos;s work as a page of the web.</source>
        <translation>Cet identifiant écrit l’œuvre d’une autre plateforme comme une page du web.</translation>
    </message>
    <message>
        <source>This is a playlist, and a tip thanks one work; open one of its videos and use that link.</source>
        <translation>C’est une liste de lecture, et un don remercie pour une seule œuvre&#x202f;; ouvrez une de ses vidéos et prenez ce lien.</translation>
    </message>
    <message>
        <source>This is an owner key; it never belongs into this program.</source>
        <translation>C’est une clé de propriétaire&#x202f;; elle n’a jamais sa place dans ce programme.</translation>
    </message>
    <message>
        <source>This is not a link that begins with https://; copy it from the browser&apos;s address line.</source>
        <translation>Ce n’est pas un lien qui commence par https://&#x202f;; copiez-le depuis la barre d’adresse du navigateur.</translation>
    </message>
    <message>
        <source>This is not a private key.</source>
        <translation>Ce n’est pas une clé privée.</translation>
    </message>
    <message>
        <source>This is not a private key: one has 51 letters and digits and begins with 5.</source>
        <translation>Ce n’est pas une clé privée&#xa0;: une clé a 51 lettres et chiffres et commence par 5.</translation>
    </message>
    <message>
        <source>This is not a profile with a copy of the links.</source>
        <translation>Ce n’est pas un profil avec une copie des liens.</translation>
    </message>
    <message>
        <source>This is not a request that the signer knows.</source>
        <translation>Ce n’est pas une demande que le signataire connaît.</translation>
    </message>
    <message>
        <source>This is not a seed phrase: one has 12 to 24 English words in their order.</source>
        <translation>Ce n’est pas une phrase de récupération&#xa0;: elle a de 12 à 24 mots anglais dans leur ordre.</translation>
    </message>
    <message>
        <source>This is not a web address.</source>
        <translation>Ce n’est pas une adresse web.</translation>
    </message>
    <message>
        <source>This is not an amount of HIVE or HBD.</source>
        <translation>Ce n’est pas un montant en HIVE ou en HBD.</translation>
    </message>
    <message>
        <source>This is not an encrypted memo.</source>
        <translation>Ce n’est pas un mémo chiffré.</translation>
    </message>
    <message>
        <source>This is not an id of a platform that is known here.</source>
        <translation>Ce n’est pas l’identifiant d’une plateforme connue ici.</translation>
    </message>
    <message>
        <source>This is not the id of a channel.</source>
        <translation>Ce n’est pas l’identifiant d’une chaîne.</translation>
    </message>
    <message>
        <source>This is not the id of a work.</source>
        <translation>Ce n’est pas l’identifiant d’une œuvre.</translation>
    </message>
    <message>
        <source>This is not the key of a vault.</source>
        <translation>Ce n’est pas la clé d’un coffre.</translation>
    </message>
    <message>
        <source>This is not the name of a Hive account.</source>
        <translation>Ce n’est pas le nom d’un compte Hive.</translation>
    </message>
    <message>
        <source>This is not the name of a host.</source>
        <translation>Ce n’est pas le nom d’un hôte.</translation>
    </message>
    <message>
        <source>This is not the name of a host; write it like tube.example.</source>
        <translation>Ce n’est pas le nom d’un serveur&#x202f;; écrivez-le comme tube.example.</translation>
    </message>
    <message>
        <source>This is not the name of a server.</source>
        <translation>Ce n’est pas le nom d’un serveur.</translation>
    </message>
    <message>
        <source>This is over this month&apos;s limit.</source>
        <translation>Cela dépasse la limite de ce mois.</translation>
    </message>
    <message>
        <source>This is over today&apos;s limit for this creator.</source>
        <translation>Cela dépasse la limite du jour pour ce créateur.</translation>
    </message>
    <message>
        <source>This is over today&apos;s limit.</source>
        <translation>Cela dépasse la limite du jour.</translation>
    </message>
    <message>
        <source>This is too long for a link or keys of a new account.</source>
        <translation>C’est trop long pour un lien ou pour les clés d’un nouveau compte.</translation>
    </message>
    <message>
        <source>This is your own work; nothing is sent to yourself.</source>
        <translation>C’est votre propre œuvre&#x202f;; on ne s’envoie rien à soi-même.</translation>
    </message>
    <message>
        <source>This is your own work; there is nobody else to thank.</source>
        <translation>C’est votre propre œuvre&#x202f;; il n’y a personne d’autre à remercier.</translation>
    </message>
    <message>
        <source>This kind of operation cannot be signed here.</source>
        <translation>Cette sorte d’opération ne peut pas être signée ici.</translation>
    </message>
    <message>
        <source>This link begins with http://, which anybody on the way can change; use its https:// form.</source>
        <translation>Ce lien commence par http://, que n’importe qui en chemin peut modifier&#x202f;; utilisez sa forme https://.</translation>
    </message>
    <message>
        <source>This link carries a user name or a password; remove it and try again.</source>
        <translation>Ce lien porte un nom d’utilisateur ou un mot de passe&#x202f;; retirez-le et réessayez.</translation>
    </message>
    <message>
        <source>This link does not name a server; copy the whole link.</source>
        <translation>Ce lien ne nomme pas de serveur&#x202f;; copiez le lien en entier.</translation>
    </message>
    <message>
        <source>This link holds characters that cannot be seen; type it, or copy it from the address line.</source>
        <translation>Ce lien contient des caractères invisibles&#x202f;; tapez-le, ou copiez-le depuis la barre d’adresse.</translation>
    </message>
    <message>
        <source>This link is longer than 2 KB; copy the short link of the page.</source>
        <translation>Ce lien dépasse 2 Ko&#x202f;; copiez le lien court de la page.</translation>
    </message>
    <message>
        <source>This link is of a work whose channel does not show; use the channel&apos;s own link.</source>
        <translation>Ce lien est celui d’une œuvre dont la chaîne ne se montre pas&#x202f;; prenez le lien de la chaîne.</translation>
    </message>
    <message>
        <source>This link is too long to be written into a memo; copy the short link of the page.</source>
        <translation>Ce lien est trop long pour être écrit dans un mémo&#x202f;; copiez le lien court de la page.</translation>
    </message>
    <message>
        <source>This link names a channel on a server without PeerTube; copy the channel&apos;s own link.</source>
        <translation>Ce lien nomme une chaîne sur un serveur sans PeerTube&#x202f;; copiez le lien de la chaîne elle-même.</translation>
    </message>
    <message>
        <source>This link names a comment below a post; open the comment on its own page and copy that link.</source>
        <translation>Ce lien nomme un commentaire sous une publication&#x202f;; ouvrez le commentaire sur sa propre page et copiez ce lien.</translation>
    </message>
    <message>
        <source>This link names no public server; only a server that you entered yourself may be named so.</source>
        <translation>Ce lien ne nomme pas de serveur public&#x202f;; seul un serveur que vous avez saisi vous-même peut être nommé ainsi.</translation>
    </message>
    <message>
        <source>This link names no single video or post; open the one that you mean and use its link.</source>
        <translation>Ce lien ne nomme pas une vidéo ou une publication précise&#x202f;; ouvrez celle que vous voulez et prenez son lien.</translation>
    </message>
    <message>
        <source>This link names one work; use the link of its channel.</source>
        <translation>Ce lien nomme une œuvre&#x202f;; prenez le lien de sa chaîne.</translation>
    </message>
    <message>
        <source>This link names two things at once; open the one you mean and copy its link.</source>
        <translation>Ce lien nomme deux choses à la fois&#x202f;; ouvrez celle que vous voulez et copiez son lien.</translation>
    </message>
    <message>
        <source>This link of Capillary is too long.</source>
        <translation>Ce lien de Capillary est trop long.</translation>
    </message>
    <message>
        <source>This link of Capillary names no web address.</source>
        <translation>Ce lien de Capillary ne nomme aucune adresse web.</translation>
    </message>
    <message>
        <source>This link to a Hive post is not complete; copy it again.</source>
        <translation>Ce lien vers une publication Hive est incomplet&#x202f;; copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>This memo does not hold a text.</source>
        <translation>Ce mémo ne contient pas de texte.</translation>
    </message>
    <message>
        <source>This memo is not a tip of the capillary grammar.</source>
        <translation>Ce mémo n’est pas un don selon la grammaire de Capillary.</translation>
    </message>
    <message>
        <source>This memo is not for any of these keys.</source>
        <translation>Ce mémo n’est pour aucune de ces clés.</translation>
    </message>
    <message>
        <source>This memo names a key that is none.</source>
        <translation>Ce mémo nomme une clé qui n’en est pas une.</translation>
    </message>
    <message>
        <source>This memo was damaged on its way.</source>
        <translation>Ce mémo a été abîmé en chemin.</translation>
    </message>
    <message>
        <source>This month&apos;s limit is reached; it waits for the next month.</source>
        <translation>La limite de ce mois est atteinte&#x202f;; il attend le mois prochain.</translation>
    </message>
    <message>
        <source>This name is taken; choose another one.</source>
        <translation>Ce nom est pris&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This name leads into a private network, which is not visited.</source>
        <translation>Ce nom mène à un réseau privé, qu’on ne visite pas.</translation>
    </message>
    <message>
        <source>This names no account that Hive could have; ask for the link or the keys again.</source>
        <translation>Cela ne nomme aucun compte que Hive pourrait avoir&#x202f;; redemandez le lien ou les clés.</translation>
    </message>
    <message>
        <source>This needs the passphrase.</source>
        <translation>Il faut la phrase secrète.</translation>
    </message>
    <message>
        <source>This node is in the list already.</source>
        <translation>Ce nœud est déjà dans la liste.</translation>
    </message>
    <message>
        <source>This page is neither a post nor a profile on Hive; open the one you mean and copy its link.</source>
        <translation>Cette page n’est ni une publication ni un profil sur Hive&#x202f;; ouvrez ce que vous voulez et copiez son lien.</translation>
    </message>
    <message>
        <source>This page of PeerTube is neither a video nor a channel; open the one you mean and copy its link.</source>
        <translation>Cette page de PeerTube n’est ni une vidéo ni une chaîne&#x202f;; ouvrez ce que vous voulez et copiez son lien.</translation>
    </message>
    <message>
        <source>This page of {site} is neither a video nor a channel; open the one you mean and copy its link.</source>
        <translation>Cette page de {site} n’est ni une vidéo ni une chaîne&#x202f;; ouvrez ce que vous voulez et copiez son lien.</translation>
    </message>
    <message>
        <source>This passphrase does not open it.</source>
        <translation>Cette phrase secrète ne l’ouvre pas.</translation>
    </message>
    <message>
        <source>This passphrase does not open the {kind}.</source>
        <translation>Cette phrase secrète n’ouvre pas le fichier ({kind}).</translation>
    </message>
    <message>
        <source>This payment has already been made.</source>
        <translation>Ce paiement a déjà été fait.</translation>
    </message>
    <message>
        <source>This server does not say by NodeInfo what software it runs.</source>
        <translation>Ce serveur ne dit pas par NodeInfo quel logiciel il fait tourner.</translation>
    </message>
    <message>
        <source>This server is not of the practice world that runs now; its servers are {servers}.</source>
        <translation>Ce serveur n’est pas du monde d’entraînement qui tourne maintenant&#x202f;; ses serveurs sont {servers}.</translation>
    </message>
    <message>
        <source>This server is not the home of the channel.</source>
        <translation>Ce serveur n’est pas celui de la chaîne.</translation>
    </message>
    <message>
        <source>This server is not the origin of the video.</source>
        <translation>Ce serveur n’est pas à l’origine de la vidéo.</translation>
    </message>
    <message>
        <source>This tip is over your limit for one tip.</source>
        <translation>Ce don dépasse votre limite pour un don.</translation>
    </message>
    <message>
        <source>Thumbs are already looked after by {value}; what you ask here is done there.</source>
        <translation>{value} s’occupe déjà des pouces&#x202f;; ce que vous demandez ici y est fait.</translation>
    </message>
    <message>
        <source>Today&apos;s limit for this creator is reached; it waits for tomorrow.</source>
        <translation>La limite du jour pour ce créateur est atteinte&#x202f;; il attend demain.</translation>
    </message>
    <message>
        <source>Today&apos;s limit is reached; it waits for tomorrow.</source>
        <translation>La limite du jour est atteinte&#x202f;; il attend demain.</translation>
    </message>
    <message>
        <source>Too few free sendings are left to publish promises; they wait.</source>
        <translation>Il reste trop peu d’envois gratuits pour publier des promesses&#x202f;; elles attendent.</translation>
    </message>
    <message>
        <source>Two Hive operators do not agree on an irreversible block.</source>
        <translation>Deux opérateurs Hive ne s’accordent pas sur un bloc irréversible.</translation>
    </message>
    <message>
        <source>Two accounts claim this channel; nothing is paid until one is left.</source>
        <translation>Deux comptes revendiquent cette chaîne&#x202f;; rien n’est payé tant qu’il n’en reste pas un seul.</translation>
    </message>
    <message>
        <source>Two name services say different things about this host.</source>
        <translation>Deux services de noms disent des choses différentes sur cet hôte.</translation>
    </message>
    <message>
        <source>Two nodes of different operators must stay: nothing is believed on one operator&apos;s word.</source>
        <translation>Deux nœuds d’opérateurs différents doivent rester&#xa0;: rien n’est cru sur la parole d’un seul.</translation>
    </message>
    <message>
        <source>Vimeo does not say who made this video.</source>
        <translation>Vimeo ne dit pas qui a fait cette vidéo.</translation>
    </message>
    <message>
        <source>Vimeo shows another user under this name.</source>
        <translation>Vimeo montre une autre personne sous ce nom.</translation>
    </message>
    <message>
        <source>Vimeo shows another video under this number.</source>
        <translation>Vimeo montre une autre vidéo sous ce numéro.</translation>
    </message>
    <message>
        <source>Vimeo&apos;s answer about a user has no number.</source>
        <translation>La réponse de Vimeo sur une personne n’a pas de numéro.</translation>
    </message>
    <message>
        <source>Vimeo&apos;s answer about {what} is not of the expected form.</source>
        <translation>La réponse de Vimeo sur {what} n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>Waiting for a second opinion: fewer than two Hive operators answer.</source>
        <translation>En attente d’un second avis&#xa0;: moins de deux opérateurs Hive répondent.</translation>
    </message>
    <message>
        <source>Waiting for a second opinion: the Hive operators contradict one another about a gift that was sent.</source>
        <translation>En attente d’un second avis&#xa0;: les opérateurs Hive se contredisent sur un don qui a été envoyé.</translation>
    </message>
    <message>
        <source>What arrived for your account could not be read whole; it is read again.</source>
        <translation>Ce qui est arrivé pour votre compte n’a pas pu être lu en entier&#x202f;; nouvelle lecture plus tard.</translation>
    </message>
    <message>
        <source>What was built needs another signature than was asked for; nothing was signed.</source>
        <translation>Ce qui a été construit demande une autre signature que celle prévue&#x202f;; rien n’a été signé.</translation>
    </message>
    <message>
        <source>What was remembered here belongs to another vault; use the passphrase.</source>
        <translation>Ce qui est mémorisé ici appartient à un autre coffre&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>What was remembered on this computer is damaged; use the passphrase.</source>
        <translation>Ce qui est mémorisé sur cet ordinateur est abîmé&#x202f;; utilisez la phrase secrète.</translation>
    </message>
    <message>
        <source>What was signed could not be read back; nothing was sent.</source>
        <translation>Ce qui a été signé n’a pas pu être relu&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>What was signed is not what was asked; nothing was sent.</source>
        <translation>Ce qui a été signé n’est pas ce qui était demandé&#x202f;; rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Without its posting key only this one computer may give for it, and promises stay here.</source>
        <translation>Sans sa clé posting, seul cet ordinateur-ci peut donner pour lui, et les promesses restent ici.</translation>
    </message>
    <message>
        <source>You did not agree, so it is not signed.</source>
        <translation>Vous n’avez pas accepté, ce n’est donc pas signé.</translation>
    </message>
    <message>
        <source>You liked {value} by {value2}.</source>
        <translation>Vous avez aimé {value} de {value2}.</translation>
    </message>
    <message>
        <source>You took it back before it was sent.</source>
        <translation>Vous l’avez repris avant l’envoi.</translation>
    </message>
    <message>
        <source>YouTube does not say which channel this name belongs to; use the channel&apos;s own link.</source>
        <translation>YouTube ne dit pas à quelle chaîne ce nom appartient&#x202f;; prenez le lien de la chaîne.</translation>
    </message>
    <message>
        <source>YouTube names a channel outside of YouTube.</source>
        <translation>YouTube nomme une chaîne hors de YouTube.</translation>
    </message>
    <message>
        <source>YouTube shows another channel under this number.</source>
        <translation>YouTube montre une autre chaîne sous ce numéro.</translation>
    </message>
    <message>
        <source>YouTube&apos;s answer about a channel is no feed.</source>
        <translation>La réponse de YouTube sur une chaîne n’est pas un flux.</translation>
    </message>
    <message>
        <source>YouTube&apos;s answer about a channel is no plain feed.</source>
        <translation>La réponse de YouTube sur une chaîne n’est pas un simple flux.</translation>
    </message>
    <message>
        <source>YouTube&apos;s answer about a channel is not of the expected form.</source>
        <translation>La réponse de YouTube sur une chaîne n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>YouTube&apos;s answer about a video is not of the expected form.</source>
        <translation>La réponse de YouTube sur une vidéo n’a pas la forme attendue.</translation>
    </message>
    <message>
        <source>YouTube&apos;s feed names a video that cannot be.</source>
        <translation>Le flux de YouTube nomme une vidéo impossible.</translation>
    </message>
    <message>
        <source>Your rule for this creator is to ask you first. Send it?</source>
        <translation>Votre règle pour ce créateur est de vous demander d’abord. Envoyer&#x202f;?</translation>
    </message>
    <message>
        <source>Your rule for this creator is to give nothing.</source>
        <translation>Votre règle pour ce créateur est de ne rien donner.</translation>
    </message>
    <message>
        <source>Your votes on Hive could not be read whole; they are read again.</source>
        <translation>Vos votes sur Hive n’ont pas pu être lus en entier&#x202f;; ils seront relus.</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>une chaîne</translation>
    </message>
    <message>
        <source>a liked video</source>
        <translation>une vidéo aimée</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>une liste</translation>
    </message>
    <message>
        <source>a new practice world</source>
        <translation>un nouveau monde d’entraînement</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a user</source>
        <translation>une personne</translation>
    </message>
    <message>
        <source>a vault</source>
        <translation>un coffre</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <source>a video&apos;s address</source>
        <translation>l’adresse d’une vidéo</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>un compte</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>une erreur</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>un autre programme</translation>
    </message>
    <message>
        <source>another service</source>
        <translation>un autre service</translation>
    </message>
    <message>
        <source>it is too long.</source>
        <translation>c’est trop long.</translation>
    </message>
    <message>
        <source>its program key</source>
        <translation>sa clé de programme</translation>
    </message>
    <message>
        <source>its settings</source>
        <translation>ses réglages</translation>
    </message>
    <message>
        <source>its software</source>
        <translation>son logiciel</translation>
    </message>
    <message>
        <source>one of its texts is too long.</source>
        <translation>un de ses textes est trop long.</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>la chaîne</translation>
    </message>
    <message>
        <source>the end of the session</source>
        <translation>la fin de la session</translation>
    </message>
    <message>
        <source>the log-in</source>
        <translation>la connexion</translation>
    </message>
    <message>
        <source>the text about yourself in the profile</source>
        <translation>le texte sur vous-même du profil</translation>
    </message>
    <message>
        <source>the video</source>
        <translation>la vidéo</translation>
    </message>
    <message>
        <source>the web</source>
        <translation>le web</translation>
    </message>
    <message>
        <source>this channel</source>
        <translation>cette chaîne</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>cette page</translation>
    </message>
    <message>
        <source>this user</source>
        <translation>cette personne</translation>
    </message>
    <message>
        <source>this video</source>
        <translation>cette vidéo</translation>
    </message>
    <message>
        <source>your account</source>
        <translation>votre compte</translation>
    </message>
    <message>
        <source>your likes</source>
        <translation>vos «&#xa0;j’aime&#xa0;»</translation>
    </message>
    <message>
        <source>your profile&apos;s own text</source>
        <translation>le texte de votre profil</translation>
    </message>
    <message>
        <source>your thumb on a video</source>
        <translation>votre pouce sur une vidéo</translation>
    </message>
    <message>
        <source>{asset} and {asset2} do not add up.</source>
        <translation>{asset} et {asset2} ne s’additionnent pas.</translation>
    </message>
    <message>
        <source>{name} asks for more weight than its members have, so nobody could ever use it.</source>
        <translation>{name} demande plus de poids que ses membres n’en ont, donc personne ne pourrait jamais l’utiliser.</translation>
    </message>
    <message>
        <source>{name} gives each beneficiary an account and a weight.</source>
        <translation>{name} donne à chaque bénéficiaire un compte et un poids.</translation>
    </message>
    <message>
        <source>{name} has 1 to 255 lower case letters, digits and hyphens.</source>
        <translation>{name} a de 1 à 255 lettres minuscules, chiffres et traits d’union.</translation>
    </message>
    <message>
        <source>{name} has at most {max_members} members.</source>
        <translation>{name} a au plus {max_members} membres.</translation>
    </message>
    <message>
        <source>{name} has base and quote.</source>
        <translation>{name} a base et quote.</translation>
    </message>
    <message>
        <source>{name} has fields that do not belong to it.</source>
        <translation>{name} a des champs qui n’ont rien à y faire.</translation>
    </message>
    <message>
        <source>{name} has weight_threshold, account_auths and key_auths.</source>
        <translation>{name} a weight_threshold, account_auths et key_auths.</translation>
    </message>
    <message>
        <source>{name} has {least} to {most} bytes.</source>
        <translation>{name} a de {least} à {most} octets.</translation>
    </message>
    <message>
        <source>{name} holds a number twice.</source>
        <translation>{name} contient deux fois un nombre.</translation>
    </message>
    <message>
        <source>{name} is a list of 1 to 5 numbers.</source>
        <translation>{name} est une liste de 1 à 5 nombres.</translation>
    </message>
    <message>
        <source>{name} is a list of at most 40 account names.</source>
        <translation>{name} est une liste d’au plus 40 noms de comptes.</translation>
    </message>
    <message>
        <source>{name} is a list of at most {max_members} pairs.</source>
        <translation>{name} est une liste d’au plus {max_members} paires.</translation>
    </message>
    <message>
        <source>{name} is a list of pairs.</source>
        <translation>{name} est une liste de paires.</translation>
    </message>
    <message>
        <source>{name} is a text.</source>
        <translation>{name} est un texte.</translation>
    </message>
    <message>
        <source>{name} is a time like 2026-11-22T00:00:00, in UTC.</source>
        <translation>{name} est une heure comme 2026-11-22T00:00:00, en UTC.</translation>
    </message>
    <message>
        <source>{name} is a whole number from {least} to {most}.</source>
        <translation>{name} est un nombre entier de {least} à {most}.</translation>
    </message>
    <message>
        <source>{name} is an amount like 0.050 HBD, 0.050 HIVE or 0.000001 VESTS.</source>
        <translation>{name} est un montant comme 0.050 HBD, 0.050 HIVE ou 0.000001 VESTS.</translation>
    </message>
    <message>
        <source>{name} is an amount of {value}.</source>
        <translation>{name} est un montant en {value}.</translation>
    </message>
    <message>
        <source>{name} is an empty list.</source>
        <translation>{name} est une liste vide.</translation>
    </message>
    <message>
        <source>{name} is between HIVE and HBD.</source>
        <translation>{name} est entre HIVE et HBD.</translation>
    </message>
    <message>
        <source>{name} is empty or holds one {kind}.</source>
        <translation>{name} est vide ou contient un {kind}.</translation>
    </message>
    <message>
        <source>{name} is more than nothing.</source>
        <translation>{name} est supérieur à zéro.</translation>
    </message>
    <message>
        <source>{name} is more than the chain takes.</source>
        <translation>{name} est plus que ce que la blockchain accepte.</translation>
    </message>
    <message>
        <source>{name} is not a Hive account name.</source>
        <translation>{name} n’est pas le nom d’un compte Hive.</translation>
    </message>
    <message>
        <source>{name} is not a public key.</source>
        <translation>{name} n’est pas une clé publique.</translation>
    </message>
    <message>
        <source>{name} is not valid JSON.</source>
        <translation>{name} n’est pas du JSON valide.</translation>
    </message>
    <message>
        <source>{name} is true or false.</source>
        <translation>{name} est vrai ou faux.</translation>
    </message>
    <message>
        <source>{name} lacks {field_name}.</source>
        <translation>Il manque {field_name} à {name}.</translation>
    </message>
    <message>
        <source>{name} names 1 to 8 beneficiaries.</source>
        <translation>{name} nomme de 1 à 8 bénéficiaires.</translation>
    </message>
    <message>
        <source>{name} names a beneficiary twice, or shares out more than everything.</source>
        <translation>{name} nomme deux fois un bénéficiaire, ou partage plus que le tout.</translation>
    </message>
    <message>
        <source>{name} names a member twice.</source>
        <translation>{name} nomme deux fois un membre.</translation>
    </message>
    <message>
        <source>{name} names a pair_id.</source>
        <translation>{name} nomme un pair_id.</translation>
    </message>
    <message>
        <source>{name} names an account twice.</source>
        <translation>{name} nomme deux fois un compte.</translation>
    </message>
    <message>
        <source>{path} cannot be written ({strerror}).</source>
        <translation>{path} ne peut pas être écrit ({strerror}).</translation>
    </message>
    <message>
        <source>{path} is there already and is not ours; move it away first.</source>
        <translation>{path} existe déjà et n’est pas à nous&#x202f;; déplacez-le d’abord.</translation>
    </message>
    <message>
        <source>{site} does not have {what}.</source>
        <translation>{site} n’a pas {what}.</translation>
    </message>
    <message>
        <source>{site} does not let us see {what}.</source>
        <translation>{site} ne nous laisse pas voir {what}.</translation>
    </message>
    <message>
        <source>{site} refused our question about {what}.</source>
        <translation>{site} a refusé notre question sur {what}.</translation>
    </message>
    <message>
        <source>{site} sends us elsewhere when asked about {what}.</source>
        <translation>{site} nous envoie ailleurs quand on demande {what}.</translation>
    </message>
    <message>
        <source>{what} asks for a weaker protection than this program allows.</source>
        <translation>{what} demande une protection plus faible que ce que ce programme permet.</translation>
    </message>
    <message>
        <source>{what} belongs to another user of this computer.</source>
        <translation>{what} appartient à un autre utilisateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>{what} cannot be read ({value}).</source>
        <translation>{what} ne peut pas être lu ({value}).</translation>
    </message>
    <message>
        <source>{what} is a symbolic link, not a file.</source>
        <translation>{what} est un lien symbolique, pas un fichier.</translation>
    </message>
    <message>
        <source>{what} is damaged: it is not the file that this program wrote.</source>
        <translation>{what} est abîmé&#xa0;: ce n’est pas le fichier que ce programme a écrit.</translation>
    </message>
    <message>
        <source>{what} is larger than any that this program writes.</source>
        <translation>{what} est plus grand que tout ce que ce programme écrit.</translation>
    </message>
    <message>
        <source>{what} is not an ordinary file.</source>
        <translation>{what} n’est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>{what} is open to other users of this computer; its mode must be 600.</source>
        <translation>{what} est ouvert aux autres utilisateurs de cet ordinateur&#x202f;; son mode doit être 600.</translation>
    </message>
    <message>
        <source>{what} was written by a newer version of Capillary; please update.</source>
        <translation>{what} a été écrit par une version plus récente de Capillary&#x202f;; mettez à jour, s’il vous plaît.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Giving</source>
        <translation>Dons</translation>
    </message>
    <message>
        <source>When it is sent</source>
        <translation>Moment de l’envoi</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>Langue et apparence</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Gift for a thumb</source>
        <translation>Don pour un pouce</translation>
    </message>
    <message>
        <source>What one thumb gives.</source>
        <translation>Ce que donne un pouce.</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>HBD is worth about one US dollar.</source>
        <translation>Un HBD vaut environ un dollar américain.</translation>
    </message>
    <message>
        <source>HBD, about one US dollar</source>
        <translation>HBD, environ un dollar US</translation>
    </message>
    <message>
        <source>HIVE, whose worth changes</source>
        <translation>HIVE, dont la valeur change</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Everybody sees which work you thanked (open), or only its creator does (quiet).</source>
        <translation>Tout le monde voit pour quelle œuvre vous remerciez (ouvert), ou seulement la personne qui l’a créée (discret).</translation>
    </message>
    <message>
        <source>Not chosen yet: only the creator</source>
        <translation>Pas choisi&#xa0;: créateur seul</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only the creator</source>
        <translation>Seulement le créateur</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Temps pour annuler</translation>
    </message>
    <message>
        <source>How long a gift waits before it is sent.</source>
        <translation>Combien de temps un don attend avant d’être envoyé.</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>Time to undo a first gift</source>
        <translation>Temps pour annuler un premier don</translation>
    </message>
    <message>
        <source>The same, for the first gift to a creator.</source>
        <translation>De même, pour le premier don à un créateur.</translation>
    </message>
    <message>
        <source>Most a host gets</source>
        <translation>Part maximale d’un hébergeur</translation>
    </message>
    <message>
        <source>A server that asks for more gets this much; the rest goes to the creator.</source>
        <translation>Un serveur qui demande davantage reçoit ceci&#x202f;; le reste va au créateur.</translation>
    </message>
    <message>
        <source>per cent</source>
        <translation>pour cent</translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Beaucoup d’un coup</translation>
    </message>
    <message>
        <source>More new thumbs than this wait until you choose which ones to send.</source>
        <translation>Au-delà de ce nombre, les nouveaux pouces attendent que vous choisissiez lesquels envoyer.</translation>
    </message>
    <message>
        <source>thumbs</source>
        <translation>pouces</translation>
    </message>
    <message>
        <source>Hive votes</source>
        <translation>Votes Hive</translation>
    </message>
    <message>
        <source>A vote on a Hive post gives too.</source>
        <translation>Un vote pour une publication Hive donne aussi.</translation>
    </message>
    <message>
        <source>Votes of your other Hive accounts</source>
        <translation>Votes de vos autres comptes Hive</translation>
    </message>
    <message>
        <source>Accounts of yours without keys here whose votes give too; name=payer if several accounts here could pay.</source>
        <translation>Vos comptes sans clés ici dont les votes donnent aussi&#x202f;; nom=payeur si plusieurs comptes d’ici pouvaient payer.</translation>
    </message>
    <message>
        <source>Each is a Hive account, alone or as name=payer.</source>
        <translation>Chacun est un compte Hive, seul ou sous la forme nom=payeur.</translation>
    </message>
    <message>
        <source>At once while free sendings last (auto), or collected.</source>
        <translation>Tout de suite tant qu’il y a des envois gratuits (auto), ou groupés.</translation>
    </message>
    <message>
        <source>At once, while free sendings last</source>
        <translation>Aussitôt, si c’est gratuit</translation>
    </message>
    <message>
        <source>Collected, once an hour</source>
        <translation>Groupés, une fois par heure</translation>
    </message>
    <message>
        <source>Collected, once a day</source>
        <translation>Groupés, une fois par jour</translation>
    </message>
    <message>
        <source>Lock the wallet after</source>
        <translation>Verrouiller le portefeuille après</translation>
    </message>
    <message>
        <source>Minutes without you until the wallet locks itself; gifts within an open allowance go on.</source>
        <translation>Minutes sans vous avant que le portefeuille se verrouille&#x202f;; les dons couverts par une autorisation ouverte continuent.</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Nothing is collected or sent until you go on.</source>
        <translation>Rien n’est recueilli ni envoyé jusqu’à ce que vous repreniez.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>What the window speaks.</source>
        <translation>La langue de la fenêtre.</translation>
    </message>
    <message>
        <source>As on this desktop</source>
        <translation>Comme sur ce bureau</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Les couleurs de la fenêtre.</translation>
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
        <source>Reduce motion</source>
        <translation>Réduire les animations</translation>
    </message>
    <message>
        <source>Nothing on the screen moves by itself.</source>
        <translation>Rien ne bouge tout seul à l’écran.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Load pictures of creators and works from their servers, which then see this computer&apos;s address.</source>
        <translation>Charger les images des créateurs et des œuvres depuis leurs serveurs, qui voient alors l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Tell on the desktop what arrived, with Undo.</source>
        <translation>Annoncer sur le bureau ce qui est arrivé, avec Annuler.</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Rester dans la zone de notification</translation>
    </message>
    <message>
        <source>Closing the window leaves it running in the tray.</source>
        <translation>Fermer la fenêtre le laisse tourner dans la zone de notification.</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Démarrer avec le bureau</translation>
    </message>
    <message>
        <source>Start in the tray when you log in to this computer.</source>
        <translation>Démarrer dans la zone de notification quand vous ouvrez votre session sur cet ordinateur.</translation>
    </message>
    <message>
        <source>I make things myself</source>
        <translation>Je fais des choses moi-même</translation>
    </message>
    <message>
        <source>Shows Earnings: your channels elsewhere, who shares what arrives, and what a server gets.</source>
        <translation>Montre Revenus&#xa0;: vos chaînes ailleurs, qui partage ce qui arrive, et ce qu’un serveur reçoit.</translation>
    </message>
    <message>
        <source>Block explorer</source>
        <translation>Explorateur de blocs</translation>
    </message>
    <message>
        <source>A link to a transaction begins with this address.</source>
        <translation>Un lien vers une transaction commence par cette adresse.</translation>
    </message>
    <message>
        <source>The address begins with https://, such as https://hivehub.dev/tx/.</source>
        <translation>L’adresse commence par https://, comme https://hivehub.dev/tx/.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Mandataire (proxy)</translation>
    </message>
    <message>
        <source>All connections go through it; empty for none.</source>
        <translation>Toutes les connexions passent par lui&#x202f;; vide pour aucun.</translation>
    </message>
    <message>
        <source>A proxy is written like socks5://127.0.0.1:9050.</source>
        <translation>Un mandataire s’écrit comme socks5://127.0.0.1:9050.</translation>
    </message>
    <message>
        <source>Hive nodes</source>
        <translation>Nœuds Hive</translation>
    </message>
    <message>
        <source>What the program knows of Hive comes from these; empty for the list that comes with it.</source>
        <translation>Ce que le programme sait de Hive vient d’eux&#x202f;; vide pour la liste fournie avec lui.</translation>
    </message>
    <message>
        <source>A node is written like https://api.hive.blog=blocktrades: its address, and who runs it.</source>
        <translation>Un nœud s’écrit comme https://api.hive.blog=blocktrades&#xa0;: son adresse, et qui l’exploite.</translation>
    </message>
    <message>
        <source>Home servers</source>
        <translation>Serveurs à vous</translation>
    </message>
    <message>
        <source>Servers that you typed in yourself; http and private addresses are allowed there.</source>
        <translation>Des serveurs que vous avez saisis vous-même&#x202f;; http et les adresses privées y sont permis.</translation>
    </message>
    <message>
        <source>A server is written as its name, or as name and port, such as tube.lan:9000.</source>
        <translation>Un serveur s’écrit par son nom, ou par son nom et son port, comme tube.lan:9000.</translation>
    </message>
</context>
</TS>
