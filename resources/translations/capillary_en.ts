<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AssetSums</name>
    <message numerus="yes">
        <source>{sum} from %n supporter(s)</source>
        <translation>
            <numerusform>{sum} from %n supporter</numerusform>
            <numerusform>{sum} from %n supporters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n supporter(s)</source>
        <translation>
            <numerusform>%n supporter</numerusform>
            <numerusform>%n supporters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChoicesSection</name>
    <message numerus="yes">
        <source>%n setting(s) found; Esc goes back.</source>
        <translation>
            <numerusform>%n setting found; Esc goes back.</numerusform>
            <numerusform>%n settings found; Esc goes back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message numerus="yes">
        <source>Connected. You liked %n work(s) before; none of them is paid without asking.</source>
        <translation>
            <numerusform>Connected. You liked %n work before; it is not paid without asking.</numerusform>
            <numerusform>Connected. You liked %n works before; none of them is paid without asking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsCard</name>
    <message numerus="yes">
        <source>%n thing(s) must be mended before gifts can go out.</source>
        <translation>
            <numerusform>%n thing must be mended before gifts can go out.</numerusform>
            <numerusform>%n things must be mended before gifts can go out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It works; %n thing(s) could be better.</source>
        <translation>
            <numerusform>It works; %n thing could be better.</numerusform>
            <numerusform>It works; %n things could be better.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForesightStep</name>
    <message numerus="yes">
        <source>You liked %Ln work(s)</source>
        <translation>
            <numerusform>You liked %Ln work</numerusform>
            <numerusform>You liked %Ln works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>by %Ln person(s).</source>
        <translation>
            <numerusform>by %Ln person.</numerusform>
            <numerusform>by %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can receive tips today</source>
        <translation>
            <numerusform>%n can receive tips today</numerusform>
            <numerusform>%n can receive tips today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) an account</source>
        <translation>
            <numerusform>%n names an account</numerusform>
            <numerusform>%n name an account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have not joined</source>
        <translation>
            <numerusform>%n has not joined</numerusform>
            <numerusform>%n have not joined</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n did not answer</source>
        <translation>
            <numerusform>%n did not answer</numerusform>
            <numerusform>%n did not answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n gift(s)</source>
        <translation>
            <numerusform>%n gift</numerusform>
            <numerusform>%n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln gift(s) in all</source>
        <translation>
            <numerusform>for %Ln gift in all</numerusform>
            <numerusform>for %Ln gifts in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HostSection</name>
    <message numerus="yes">
        <source>The rest counts in %n day(s).</source>
        <translation>
            <numerusform>The rest counts in %n day.</numerusform>
            <numerusform>The rest counts in %n days.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message numerus="yes">
        <source>%Ln thanks</source>
        <translation>
            <numerusform>%Ln thank-you</numerusform>
            <numerusform>%Ln thanks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to %Ln people</source>
        <translation>
            <numerusform>to %Ln person</numerusform>
            <numerusform>to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln joined because of you</source>
        <translation>
            <numerusform>%Ln joined because of you</numerusform>
            <numerusform>%Ln joined because of you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message numerus="yes">
        <source>%n gift(s) held back by a limit</source>
        <translation>
            <numerusform>%n gift held back by a limit</numerusform>
            <numerusform>%n gifts held back by a limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message numerus="yes">
        <source>{name} got most, in %n gift(s)</source>
        <translation>
            <numerusform>{name} got most, in %n gift</numerusform>
            <numerusform>{name} got most, in %n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more creator(s)</source>
        <translation>
            <numerusform>%n more creator</numerusform>
            <numerusform>%n more creators</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NodesSection</name>
    <message numerus="yes">
        <source>%n block(s) behind</source>
        <translation>
            <numerusform>%n block behind</numerusform>
            <numerusform>%n blocks behind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message numerus="yes">
        <source>%n first gift(s) to creators</source>
        <translation>
            <numerusform>%n first gift to a creator</numerusform>
            <numerusform>%n first gifts to creators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) arrived</source>
        <translation>
            <numerusform>%n gift arrived</numerusform>
            <numerusform>%n gifts arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) ask before they go</source>
        <translation>
            <numerusform>%n gift asks before it goes</numerusform>
            <numerusform>%n gifts ask before they go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait for your passphrase</source>
        <translation>
            <numerusform>%n gift waits for your passphrase</numerusform>
            <numerusform>%n gifts wait for your passphrase</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait: the allowance has ended</source>
        <translation>
            <numerusform>%n gift waits: the allowance has ended</numerusform>
            <numerusform>%n gifts wait: the allowance has ended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) wait: no allowance is open</source>
        <translation>
            <numerusform>%n gift waits: no allowance is open</numerusform>
            <numerusform>%n gifts wait: no allowance is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thank(s) for your works</source>
        <translation>
            <numerusform>%n thank-you for your works</numerusform>
            <numerusform>%n thank-yous for your works</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} and %n more</source>
        <translation>
            <numerusform>{names} and %n more</numerusform>
            <numerusform>{names} and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeerTubeSection</name>
    <message numerus="yes">
        <source>Connected. You liked %n work(s) before; none of them is paid without asking.</source>
        <translation>
            <numerusform>Connected. You liked %n work before; it is not paid without asking.</numerusform>
            <numerusform>Connected. You liked %n works before; none of them is paid without asking.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PocketForm</name>
    <message numerus="yes">
        <source>%n free sending(s) a day.</source>
        <translation>
            <numerusform>%n free sending a day.</numerusform>
            <numerusform>%n free sendings a day.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Stream</name>
    <message numerus="yes">
        <source>Answer %n question(s)</source>
        <translation>
            <numerusform>Answer %n question</numerusform>
            <numerusform>Answer %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n PeerTube account(s)</source>
        <translation>
            <numerusform>%n PeerTube account</numerusform>
            <numerusform>%n PeerTube accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n gift(s) on the way</source>
        <translation>
            <numerusform>%n gift on the way</numerusform>
            <numerusform>%n gifts on the way</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockBar</name>
    <message numerus="yes">
        <source>%n gift(s) waiting.</source>
        <translation>
            <numerusform>%n gift waiting.</numerusform>
            <numerusform>%n gifts waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gift(s) waiting for your passphrase.</source>
        <translation>
            <numerusform>%n gift waiting for your passphrase.</numerusform>
            <numerusform>%n gifts waiting for your passphrase.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultSection</name>
    <message numerus="yes">
        <source>The wallet locks itself after %n minute(s) without you.</source>
        <translation>
            <numerusform>The wallet locks itself after %n minute without you.</numerusform>
            <numerusform>The wallet locks itself after %n minutes without you.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhereSection</name>
    <message numerus="yes">
        <source>{sum} in %n gift(s)</source>
        <translation>
            <numerusform>{sum} in %n gift</numerusform>
            <numerusform>{sum} in %n gifts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
</TS>
