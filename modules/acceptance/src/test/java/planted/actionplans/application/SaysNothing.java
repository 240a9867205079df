package planted.actionplans.application;

@jakarta.enterprise.context.ApplicationScoped
public class SaysNothing {
    public void close() {}
}
