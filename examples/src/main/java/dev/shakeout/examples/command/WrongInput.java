package dev.shakeout.examples.command;

/** What was typed cannot be done. The message says what came, what was expected and the way out; the exit code is 2. */
final class WrongInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongInput(String message) {
        super(message);
    }
}
