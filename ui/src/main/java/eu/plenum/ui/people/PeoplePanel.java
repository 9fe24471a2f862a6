// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.people;

import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.panel.SidePanel;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The people beside the stage. Arrows go through them, Enter or Space opens a row, Tab goes into it. Used on the JavaFX thread
 * alone.
 */
public final class PeoplePanel implements AutoCloseable {
    /** With fewer people a search would only take place. */
    static final int SEARCHED_FROM = 9;

    private final SidePanel panel;
    private final ListView<PeopleRow> list;
    private final TextField search = new TextField();
    private final PeopleModel model;
    private final Subscription subscription;

    /** @param close takes the panel away and gives the focus back */
    public PeoplePanel(PeopleModel model, Words words, Runnable close) {
        this.model = model;
        panel = new SidePanel(words.binding(PeopleWord.TITLE), words, close);
        Label count = new Label();
        count.getStyleClass().add("badge");
        count.textProperty().bind(model.count().asString());
        panel.beside(count);
        Button find = SidePanel.iconButton("fltrmz-search-20", words.binding(PeopleWord.SEARCH), this::find);
        BooleanBinding many = model.count().greaterThanOrEqualTo(SEARCHED_FROM);
        find.visibleProperty().bind(many);
        find.managedProperty().bind(many);
        panel.tool(find);

        list = new ListView<>(model.rows());
        list.getStyleClass().add("people-list");
        list.setCellFactory(_ -> new PersonCell(model, words));
        list.accessibleTextProperty().bind(words.binding(PeopleWord.LIST));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        SidePanel.closeAtEscape(list, close);
        VBox.setVgrow(list, Priority.ALWAYS);

        search.promptTextProperty().bind(words.binding(PeopleWord.SEARCH));
        search.accessibleTextProperty().bind(words.binding(PeopleWord.SEARCH));
        search.textProperty().subscribe(model::search);
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searching);
        VBox field = new VBox(search);
        field.getStyleClass().add("people-search");
        field.managedProperty().bind(field.visibleProperty());
        field.setVisible(false);
        Label nobody = new Label();
        nobody.textProperty().bind(words.binding(PeopleWord.NOBODY_FOUND));
        nobody.getStyleClass().add("secondary");
        list.setPlaceholder(nobody);
        panel.content(field, list);
        panel.root().getStyleClass().add("people-panel");
        panel.root().getStylesheets().add(SidePanel.sheet(PeoplePanel.class, "people.css"));
        subscription = words.texts().subscribe(_ -> list.refresh());
    }

    public Region root() {
        return panel.root();
    }

    /** Moves the focus to the list, on its first person. */
    public void focus() {
        if (list.getSelectionModel().isEmpty() && list.getItems().size() > 1) {
            list.getSelectionModel().select(1);
        }
        list.requestFocus();
    }

    private void find() {
        boolean shown = !search.getParent().isVisible();
        search.getParent().setVisible(shown);
        search.clear();
        if (shown) {
            search.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void searching(KeyEvent key) {
        if (key.getCode() == KeyCode.ESCAPE) {
            key.consume();
            find();
        } else if (key.getCode() == KeyCode.DOWN) {
            key.consume();
            focus();
        }
    }

    private void pressed(KeyEvent key) {
        if (list.equals(key.getTarget())
                && (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE)
                && list.getSelectionModel().getSelectedItem() instanceof PeopleRow.Person person) {
            key.consume();
            model.toggle(person);
        }
    }

    @Override
    public void close() {
        model.search("");
        subscription.unsubscribe();
    }
}
