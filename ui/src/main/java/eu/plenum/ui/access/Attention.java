// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.access;

import eu.plenum.client.desktop.Desktop;
import eu.plenum.client.desktop.DesktopNote;
import eu.plenum.ui.i18n.Words;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Asks for attention by a notification of the desktop, for messages that come while Plenum is not in front. One notification stands
 * for all of them, and goes when Plenum comes to the front. Used on the JavaFX thread alone.
 */
public final class Attention {
    private static final String CHAT = "chat";

    private final Desktop desktop;
    private final BooleanSupplier inFront;
    private final Words words;
    private int missed;

    /** @param inFront whether one of our windows has the keyboard */
    public Attention(Desktop desktop, BooleanSupplier inFront, Words words) {
        this.desktop = desktop;
        this.inFront = inFront;
        this.words = words;
    }

    /** Takes what happened in the call. */
    public void tell(List<CallEvent> events) {
        if (inFront.getAsBoolean()) {
            return;
        }
        CallEvent.Wrote newest = null;
        for (CallEvent event : events) {
            if (event instanceof CallEvent.Wrote wrote) {
                newest = wrote;
                missed++;
            }
        }
        if (newest != null) {
            String title = missed == 1 ? newest.name() : words.text(AccessWord.MANY_WROTE, missed);
            String text = missed == 1 ? newest.text() : words.text(AccessWord.WROTE, newest.name(), newest.text());
            desktop.notify(new DesktopNote(CHAT, title, text));
        }
    }

    /** Plenum came to the front, or the call is over. */
    public void seen() {
        if (missed > 0) {
            missed = 0;
            desktop.withdraw(CHAT);
        }
    }
}
