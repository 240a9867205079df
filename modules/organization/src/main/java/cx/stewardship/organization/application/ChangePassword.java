package cx.stewardship.organization.application;

/** Asks to be let in by another password from now on. */
public record ChangePassword(String present, String next, String nextAgain) {

    @Override
    public String toString() {
        return "ChangePassword[]";
    }
}
