// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.chat;

import java.util.List;
import javafx.collections.ObservableList;

/** Makes a shown list equal to another by touching only its end, so that what stands above is not laid out again. */
final class Rows {
    private Rows() {}

    static <T> void change(ObservableList<T> shown, List<T> next) {
        int same = 0;
        int shorter = Math.min(shown.size(), next.size());
        while (same < shorter && shown.get(same).equals(next.get(same))) {
            same++;
        }
        if (same < shown.size()) {
            shown.remove(same, shown.size());
        }
        shown.addAll(next.subList(same, next.size()));
    }
}
