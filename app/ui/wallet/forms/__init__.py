"""Short conversations of the wallet page. Where money or keys are at stake, Cancel is the default."""
