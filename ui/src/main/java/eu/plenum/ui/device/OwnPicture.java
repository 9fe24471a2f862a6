// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.device;

import eu.plenum.client.device.DeviceListener;
import eu.plenum.client.device.DeviceProblem;
import eu.plenum.client.media.FrameTarget;
import eu.plenum.ui.control.PictureView;
import eu.plenum.ui.i18n.Word;
import eu.plenum.ui.i18n.Words;
import eu.plenum.ui.theme.Icons;
import eu.plenum.ui.theme.Sheets;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Our own camera as we see it; or why there is no picture. Used on the JavaFX thread alone. */
public final class OwnPicture extends Region {

    /** What there is to see. */
    public enum State {
        OFF,
        STARTING,
        LIVE,
        NO_PICTURE
    }

    private final Words words;
    private final boolean large;
    private final PictureView picture = new PictureView(false);
    private final FontIcon icon = Icons.of("fltfmz-video-off-24", 40);
    private final Label reason = new Label();
    private final VBox instead;
    private final Label plate = new Label();
    private final List<Region> corners = new ArrayList<>();
    private State state = State.STARTING;

    /** @param large with room for whose picture it is and for an icon where there is none */
    public OwnPicture(Words words, boolean large) {
        this.words = words;
        this.large = large;
        getStyleClass().add("preview");
        StackPane well = new StackPane(icon);
        well.getStyleClass().add("well");
        reason.setWrapText(true);
        instead = large ? new VBox(well, reason) : new VBox(reason);
        instead.getStyleClass().add("instead");
        plate.textProperty().bind(words.binding(DeviceWord.YOU_AS_SEEN));
        plate.getStyleClass().add("preview-plate");
        getChildren().addAll(instead, picture, plate);
        for (int turn = 0; turn < 4; turn++) {
            Region corner = new Region();
            corner.getStyleClass().add("corner");
            corner.setRotate(turn * 90.0);
            corner.setMouseTransparent(true);
            corners.add(corner);
        }
        getChildren().addAll(corners);
        Sheets.add(this, OwnPicture.class, "device.css");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(State.STARTING);
    }

    /** The memory to draw our camera into. */
    public FrameTarget target() {
        return picture.pictures();
    }

    public void mirror(boolean mirrored) {
        picture.mirror(mirrored);
    }

    public State state() {
        return state;
    }

    public void show(State now) {
        state = now;
        boolean live = now == State.LIVE;
        picture.want(now == State.LIVE || now == State.STARTING);
        picture.setVisible(live);
        plate.setVisible(live && large);
        corners.forEach(corner -> corner.setVisible(live));
        if (!live) {
            picture.clear();
        }
        instead.setVisible(!live);
        icon.setIconLiteral(now == State.STARTING ? "fltrmz-video-24" : "fltfmz-video-off-24");
        Word word = switch (now) {
            case OFF -> DeviceWord.CAMERA_IS_OFF;
            case STARTING -> DeviceWord.CAMERA_STARTS;
            case LIVE -> DeviceWord.YOU_AS_SEEN;
            case NO_PICTURE -> DeviceWord.NO_PICTURE;
        };
        reason.textProperty().bind(words.binding(word));
        accessibleTextProperty().bind(words.binding(word));
    }

    /** Takes a camera's reports, from any thread, shows what they mean and hands them on to the note that explains them. */
    public DeviceListener reportsWith(DeviceListener note) {
        return new DeviceListener() {
            @Override
            public void failed(DeviceProblem problem, String device, String instead) {
                note.failed(problem, device, instead);
                Platform.runLater(() -> changed(State.NO_PICTURE));
            }

            @Override
            public void running() {
                note.running();
                Platform.runLater(() -> changed(State.LIVE));
            }
        };
    }

    /** A camera's last words after it was turned off change nothing. */
    private void changed(State now) {
        if (state != State.OFF) {
            show(now);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        picture.resizeRelocate(0, 0, width, height);
        instead.resizeRelocate(0, 0, width, height);
        double margin = snapSpaceX(plate.getFont().getSize() * 1.23);
        double plateHeight = plate.prefHeight(-1);
        plate.resizeRelocate(
                margin, height - margin - plateHeight, Math.min(plate.prefWidth(-1), width - 2 * margin), plateHeight);
        double side = corners.getFirst().prefWidth(-1);
        for (int turn = 0; turn < 4; turn++) {
            boolean right = turn == 1 || turn == 2;
            boolean bottom = turn >= 2;
            corners.get(turn).resizeRelocate(right ? width - side : 0, bottom ? height - side : 0, side, side);
        }
    }
}
