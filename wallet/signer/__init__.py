"""The signer: the only place where keys and transactions meet. It builds every transaction itself and signs no digest.

    signer              which job answers which request
    key_room            how far it is open, and until when
    open_vault          vault, keys, spend log and time while it is open
    tips, public_operations, shown, texts, accounts, permissions, keeping, counting, status: one job each
    checked_signature   nothing leaves before it was read back
"""

from wallet.signer.open_vault import Surroundings
from wallet.signer.signer import Signer

__all__ = ["Signer", "Surroundings"]
