"""`capillary account`: Hive accounts, their keys, and the vault that holds them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from app.cli.output import JSON_OPTION, rows_table, say, show
from app.cli.secrets import PASSPHRASE_FD, PASSWORD_FD, ask, ask_for_vault
from app.cli.session import new_vault_told, with_application, with_wallet

if TYPE_CHECKING:
    from app.bootstrap import Application
    from app.services.connect_hive import Keys

VISIBILITIES = (
    "Who may see what you like?",
    "  open:  everybody sees which work you thanked. It helps creators and cannot be deleted later.",
    "  quiet: others see that you paid somebody, only the creator sees what for.",
)
app = typer.Typer(help="Hive accounts and the vault that holds their keys.", no_args_is_help=True)


@app.command(epilog="Example: capillary --practice account add alice.pocket --master-password --visibility open")
def add(
    context: typer.Context,
    name: str = typer.Argument(help="Name of the Hive account."),
    master_password: bool = typer.Option(
        False, "--master-password", help="Derive the keys once from the master password."
    ),
    seed_phrase: bool = typer.Option(False, "--seed-phrase", help="Derive the keys once from a seed phrase."),
    watch: bool = typer.Option(False, "--watch", help="Only watch public earnings; no key."),
    visibility: str = typer.Option(
        "", "--visibility", help="Who may see what you thank for: open or quiet.", show_default=False
    ),
    days: int = typer.Option(7, "--allow-days", min=0, max=90, help="Days for which gifts go out without asking."),
    passphrase_fd: int = PASSPHRASE_FD,
    password_fd: int = PASSWORD_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Connect a Hive account. Its keys are checked on chain, sealed in the vault, and never leave this computer."""
    if watch:
        with_application(context, lambda application: application.connect_hive.watch(name), as_json=as_json)
        show({"account": name, "watch": True}, as_json, lambda: say(f"Watching the public earnings of @{name}."))
        return

    async def work(application: Application) -> str:
        choose_visibility(visibility, application)
        await application.connect_hive.facts(name)
        new = not application.folder.vault.exists()
        passphrase = ask_for_vault(passphrase_fd, new=new)
        keys = _keys(master_password, seed_phrase, password_fd)
        device = application.seeded_device(name)
        return await application.take_in.run(name, keys, passphrase, new=new, days=days, device=device)

    with new_vault_told(context):
        sentence = with_application(context, work, as_json=as_json)
    show({"account": name, "message": sentence}, as_json, lambda: say(sentence))


def choose_visibility(visibility: str, application: Application) -> None:
    """Set open or quiet: as asked for, as chosen before, or as a person answers. Raises BadSetting for another word."""
    chosen = visibility or application.settings.now.visibility
    if not chosen:
        for line in VISIBILITIES:
            say(line, aside=True)
        while chosen not in ("open", "quiet"):
            chosen = typer.prompt("open or quiet", err=True).strip().lower()
    application.settings.change({"visibility": chosen})


def _keys(master_password: bool, seed_phrase: bool, descriptor: int | None) -> Keys:
    from app.errors import NoKeys
    from app.services.connect_hive import Keys

    if master_password:
        return Keys(master_password=ask("Master password (used once, not stored)", descriptor))
    if seed_phrase:
        return Keys(seed_phrase=ask("Seed phrase (used once, not stored)", descriptor))
    if descriptor is not None:
        return Keys(wifs=ask("", descriptor).split())
    texts = [
        typer.prompt(
            f"{role} key (5..., empty to leave it out)", hide_input=True, default="", show_default=False, err=True
        )
        for role in ("posting", "active", "memo")
    ]
    if not any(texts):
        raise NoKeys("Without any key an account can only be watched: --watch.")
    return Keys(wifs=[text for text in texts if text])


@app.command(
    "pay-here",
    epilog="Example: capillary account pay-here alice.pocket",
    short_help="Let this computer pay for the account.",
)
def pay_here(
    context: typer.Context,
    name: str = typer.Argument(help="Name of the Hive account."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Make this computer the one that pays for the account; the one before stops by itself."""

    async def work(application: Application, _: str) -> str:
        return await application.connect_hive.pay_from_here(name)

    transaction = with_wallet(context, passphrase_fd, work, as_json=as_json)
    sentence = f"@{name} is paid from here, from about 15 minutes from now on (transaction {transaction[:12]})."
    show({"account": name, "transaction": transaction}, as_json, lambda: say(sentence))


@app.command("list", epilog="Example: capillary account list --json")
def list_accounts(
    context: typer.Context,
    opened: bool = typer.Option(False, "--unlock", help="Ask for the passphrase, to show keys and allowance."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Show the accounts, their keys and what each can do."""

    async def work(application: Application, _: str = "") -> list[dict[str, Any]]:
        return await application.views.account_rows()

    if opened or passphrase_fd is not None:
        rows = with_wallet(context, passphrase_fd, work, as_json=as_json)
    else:
        rows = with_application(context, work, as_json=as_json)

    def text() -> None:
        if not rows:
            say("No account yet. Add one with: capillary account add NAME")
            return
        rows_table("Hive accounts", [_in_words(row) for row in rows])
        if any(row["locked"] for row in rows):
            say("The vault is locked. Its keys and allowance are shown by: capillary account list --unlock")

    show(rows, as_json, text)


def _in_words(row: dict[str, Any]) -> dict[str, str]:
    from app.services.views import people_read

    locked = "locked" if row["locked"] else ""
    return {
        "account": row["account"],
        "network": row["network"],
        "keys": "watching" if row["watching"] else locked or ", ".join(row["keys"]),
        "balance": ", ".join(row["balances"] or ["not known now"]),
        "allowance until": locked or people_read(row["allowance_until"]),
    }


@app.command(epilog="Example: capillary account remove alice.pocket")
def remove(
    context: typer.Context,
    name: str = typer.Argument(help="Name of the Hive account."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Forget an account and its keys. Its tips stay in the history."""

    async def work(application: Application, passphrase: str) -> None:
        await application.connect_hive.remove(name, passphrase)

    with_wallet(context, passphrase_fd, work, as_json=as_json)
    show({"removed": name}, as_json, lambda: say(f"@{name} is forgotten here."))


@app.command(epilog="Example: capillary account backup ~/capillary-backup.json")
def backup(
    context: typer.Context,
    path: Path = typer.Argument(help="File to write; it must not exist yet."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Write an encrypted backup of all keys and limits. It is read back and opened before it counts as one."""

    async def work(application: Application, passphrase: str) -> None:
        from wallet.intents import Backup, Done

        await application.signing.ask(Backup(str(path.expanduser().absolute()), passphrase), Done)

    with_wallet(context, passphrase_fd, work, as_json=as_json)
    show({"backup": str(path)}, as_json, lambda: say(f"Backup written and opened once to check it: {path}"))


@app.command(epilog="Example: capillary --data ~/new account restore ~/capillary-backup.json")
def restore(
    context: typer.Context,
    path: Path = typer.Argument(help="A backup file."),
    passphrase_fd: int = PASSPHRASE_FD,
    as_json: bool = JSON_OPTION,
) -> None:
    """Restore a backup into a folder without a vault. What was paid before is read from the chain first."""

    async def work(application: Application) -> list[str]:
        passphrase = ask("Passphrase of the backup", passphrase_fd)
        return await application.take_in.restore(path.expanduser().absolute(), passphrase)

    names = with_application(context, work, as_json=as_json)
    text = "Restored: " + ", ".join(f"@{name}" for name in names)
    text += ". What these accounts gave before was read from the chain and counts in the limits."
    text += " This computer may pay for them from about 15 minutes from now on; the one before then stops."
    show({"restored": names}, as_json, lambda: say(text))
