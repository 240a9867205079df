package planted.actionplans.domain;

@jakarta.enterprise.context.ApplicationScoped
public class EntityThatIsABean {}
