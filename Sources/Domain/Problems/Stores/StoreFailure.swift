/// An error of the store's: whoever asks it in the middle of something else passes it on, and never takes it for the fault of
/// what was being read.
public protocol StoreFailure: Error {}
