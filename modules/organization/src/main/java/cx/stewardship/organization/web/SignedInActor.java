package cx.stewardship.organization.web;

import cx.stewardship.organization.domain.Origin;
import cx.stewardship.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one who sent the request; on a job's thread the one on whose behalf it runs. */
@ApplicationScoped
public class SignedInActor implements Origin {

    private static final ThreadLocal<@Nullable Actor> ON_BEHALF_OF = new ThreadLocal<>();

    private Caller caller;

    @SuppressWarnings("NullAway.Init")
    protected SignedInActor() {}

    @Inject
    public SignedInActor(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Optional<Actor> find() {
        Actor other = ON_BEHALF_OF.get();
        return other != null ? Optional.of(other) : ofRequest(Caller::actor);
    }

    @Override
    public Optional<String> remoteAddress() {
        return ofRequest(Caller::address);
    }

    private <T> Optional<T> ofRequest(Function<Caller, Optional<T>> question) {
        try {
            return question.apply(caller);
        } catch (ContextNotActiveException noRequest) {
            return Optional.empty();
        }
    }

    @Override
    public <T> T as(Actor actor, Supplier<T> work) {
        Actor before = ON_BEHALF_OF.get();
        ON_BEHALF_OF.set(actor);
        try {
            return work.get();
        } finally {
            if (before == null) {
                ON_BEHALF_OF.remove();
            } else {
                ON_BEHALF_OF.set(before);
            }
        }
    }
}
