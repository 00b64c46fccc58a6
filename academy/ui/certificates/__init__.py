"""Pages of the certificates: the register, issuing a batch, one certificate, verifying a paper."""
