package planted.actionplans.domain;

public class EntityThatAsks {
    planted.actionplans.application.SaysNothing useCase;
}
