package cx.stewardship.organization.application;

/** Asks to be let in. */
public record SignIn(String userName, String password) {

    /** Without the password: a command may end in a log. */
    @Override
    public String toString() {
        return "SignIn[" + userName + "]";
    }
}
