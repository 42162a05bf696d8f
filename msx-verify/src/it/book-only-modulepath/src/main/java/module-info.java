module consumer {
    requires io.github.microstructurex.book;
}
