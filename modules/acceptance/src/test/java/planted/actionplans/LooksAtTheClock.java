package planted.actionplans;

public class LooksAtTheClock {
    java.time.Instant now = java.time.Instant.now();
}
