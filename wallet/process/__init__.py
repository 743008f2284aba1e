"""The signer in a process of its own: killed means locked, and no other process of the user reads its memory.

    program (client)  --- socket pair, frames of JSON --->  python -m wallet.process (serving -> Signer)

Importing this package loads no cryptography: the window can start before it.
"""

from wallet.process.client import SignerClient, start_signer

__all__ = ["SignerClient", "start_signer"]
