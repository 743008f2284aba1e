"""Where the keys rest: one encrypted file, opened by a passphrase that nobody else knows and nothing can recover.

    passphrase -- Argon2id --> wrapping key -- AES-256-GCM --> data key (random, for life)
                                                                  ├── HKDF "contents"  accounts, keys, limits
                                                                  └── HKDF <purpose>   spend log and others

Files of a data folder: vault.json, vault.json.bak (before the last change), vault.lock (writers).
"""

from wallet.vault.backup import BackupContents, backup, backup_vault, read_backup, restore
from wallet.vault.contents import MAX_RETIRED_MEMO_KEYS, VaultAccount, VaultContents
from wallet.vault.sealed_file import LEAST_COST, STANDARD_COST, KdfCost
from wallet.vault.vault import MAX_VAULT_BYTES, Vault, vault_id

__all__ = [
    "LEAST_COST",
    "MAX_RETIRED_MEMO_KEYS",
    "MAX_VAULT_BYTES",
    "STANDARD_COST",
    "BackupContents",
    "KdfCost",
    "Vault",
    "VaultAccount",
    "VaultContents",
    "backup",
    "backup_vault",
    "read_backup",
    "restore",
    "vault_id",
]
