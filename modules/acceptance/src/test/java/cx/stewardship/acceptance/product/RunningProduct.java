package cx.stewardship.acceptance.product;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test the product with the demo company on the database of this run. One server serves all test classes of a
 * process; it is started by the first and stopped after the last. A test arranges what it changes under names of its own.
 */
public final class RunningProduct implements ParameterResolver {

    private record Running(Product product) implements AutoCloseable {
        @Override
        public void close() {
            product.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Product.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(ExtensionContext.StoreScope.LAUNCHER_SESSION, ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(
                        Running.class, type -> new Running(Product.start(Database.ofThisRun(), true)), Running.class)
                .product();
    }
}
