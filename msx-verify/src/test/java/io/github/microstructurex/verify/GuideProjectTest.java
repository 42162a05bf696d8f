package io.github.microstructurex.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What docs/guide/write-a-strategy.md shows is what the consumers' build compiles and runs. */
class GuideProjectTest {
    @Test
    void theGuideShowsEveryFileOfItsProjectAsItIs() throws IOException {
        assertThat(GuideProject.shown()).isEqualTo(GuideProject.files());
    }
}
