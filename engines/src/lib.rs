//! Nothing: what is here is in `tests`, which gives what Convenant builds to the engines it is built for.
