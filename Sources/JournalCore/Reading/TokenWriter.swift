/// What of the tokens is to be written, and what is taken out of it.
struct TokenWriter {
    var firstToken: Int
    var lastToken: Int
    var start: Int
    var end: Int
    var cuts: ArraySlice<LeafScanner.Cut>
}
