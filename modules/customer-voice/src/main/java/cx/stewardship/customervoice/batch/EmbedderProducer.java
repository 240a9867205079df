package cx.stewardship.customervoice.batch;

import cx.stewardship.analysis.embedding.BgeEmbedder;
import cx.stewardship.analysis.embedding.Embedder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** The one model that turns texts into vectors; it is loaded when it is first asked for something. */
@ApplicationScoped
public class EmbedderProducer {

    @Produces
    @ApplicationScoped
    Embedder embedder() {
        return new BgeEmbedder();
    }
}
