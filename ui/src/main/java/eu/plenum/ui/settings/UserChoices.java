// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.settings;

import eu.plenum.client.device.CameraChoice;
import eu.plenum.client.device.MicrophoneChoice;
import eu.plenum.client.device.SpeakerChoice;
import eu.plenum.client.session.JoinRequest;
import eu.plenum.client.settings.SelfView;
import eu.plenum.client.settings.Setting;
import eu.plenum.client.settings.Settings;
import eu.plenum.client.settings.ThemeChoice;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The user's own settings as JavaFX properties: whatever changes one, it holds at once wherever it is looked at, and is kept. One for
 * the program. Used on the JavaFX thread alone.
 */
public final class UserChoices {
    private final Settings settings;
    private boolean keeping = true;
    private final ObjectProperty<String> name;
    private final ObjectProperty<CameraChoice> camera;
    private final ObjectProperty<MicrophoneChoice> microphone;
    private final ObjectProperty<SpeakerChoice> speaker;
    private final ObjectProperty<String> language;
    private final ObjectProperty<ThemeChoice> theme;
    private final ObjectProperty<Integer> textSize;
    private final ObjectProperty<SelfView> selfView;
    private final ObjectProperty<Boolean> reducedMotion;
    private final ObjectProperty<Boolean> holdToTalk;
    private final ObjectProperty<Boolean> joinMicrophoneMuted;
    private final ObjectProperty<Boolean> joinCameraOff;
    private final ObjectProperty<Boolean> notifyChat;
    private final ObjectProperty<Boolean> notifyWaiting;

    public UserChoices(Settings settings) {
        this.settings = settings;
        name = kept(Setting.NAME);
        camera = kept(Setting.CAMERA);
        microphone = kept(Setting.MICROPHONE);
        speaker = kept(Setting.SPEAKER);
        language = kept(Setting.LANGUAGE);
        theme = kept(Setting.THEME);
        textSize = kept(Setting.TEXT_SIZE);
        selfView = kept(Setting.SELF_VIEW);
        reducedMotion = kept(Setting.REDUCED_MOTION);
        holdToTalk = kept(Setting.HOLD_TO_TALK);
        joinMicrophoneMuted = kept(Setting.JOIN_MICROPHONE_MUTED);
        joinCameraOff = kept(Setting.JOIN_CAMERA_OFF);
        notifyChat = kept(Setting.NOTIFY_CHAT);
        notifyWaiting = kept(Setting.NOTIFY_WAITING);
    }

    /** Name and devices as a start of the program asks for them: they hold from now on, but are not kept for the next one. */
    public void startWith(JoinRequest request) {
        keeping = false;
        name.set(request.name());
        camera.set(request.camera());
        microphone.set(request.microphone());
        speaker.set(request.speaker());
        keeping = true;
    }

    public ObjectProperty<String> name() {
        return name;
    }

    public ObjectProperty<CameraChoice> camera() {
        return camera;
    }

    public ObjectProperty<MicrophoneChoice> microphone() {
        return microphone;
    }

    public ObjectProperty<SpeakerChoice> speaker() {
        return speaker;
    }

    /** A language's code; empty for the system's. */
    public ObjectProperty<String> language() {
        return language;
    }

    public ObjectProperty<ThemeChoice> theme() {
        return theme;
    }

    /** In percent, 100 to 200. */
    public ObjectProperty<Integer> textSize() {
        return textSize;
    }

    public ObjectProperty<SelfView> selfView() {
        return selfView;
    }

    /** Asked for here, whatever the system says. */
    public ObjectProperty<Boolean> reducedMotion() {
        return reducedMotion;
    }

    public ObjectProperty<Boolean> holdToTalk() {
        return holdToTalk;
    }

    public ObjectProperty<Boolean> joinMicrophoneMuted() {
        return joinMicrophoneMuted;
    }

    public ObjectProperty<Boolean> joinCameraOff() {
        return joinCameraOff;
    }

    public ObjectProperty<Boolean> notifyChat() {
        return notifyChat;
    }

    public ObjectProperty<Boolean> notifyWaiting() {
        return notifyWaiting;
    }

    private <T> ObjectProperty<T> kept(Setting<T> setting) {
        ObjectProperty<T> property = new SimpleObjectProperty<>(this, setting.key(), settings.get(setting));
        property.addListener((_, _, now) -> {
            if (keeping) {
                settings.set(setting, now);
            }
        });
        return property;
    }
}
