"""Opening the vault without a passphrase: half of the secret in the OS keyring, half in the data folder.

    OS keyring:           a random wrapping key, named by the vault's id
    vault.keyring.json:   the data key, encrypted with that wrapping key

Neither half opens anything alone. The passphrase always stays a way in: the keyring is never the only copy.
"""

from wallet.keyring_box.box import FILE_NAME, PROMPT_SECONDS, SERVICE, KeyringBox

__all__ = ["FILE_NAME", "PROMPT_SECONDS", "SERVICE", "KeyringBox"]
