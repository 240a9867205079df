package cx.stewardship.imports.application;

import cx.stewardship.shared.AllowedTo;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Does something to see what comes of it, in a transaction of its own that is not kept. Whoever tries has been asked already. */
@ApplicationScoped
@AllowedTo(anyone = true)
public class Trial {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    @SuppressWarnings("NullAway.Init")
    private TransactionSynchronizationRegistry transaction;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T rollBackAfter(Supplier<T> work) {
        T outcome = work.get();
        transaction.setRollbackOnly();
        return outcome;
    }
}
