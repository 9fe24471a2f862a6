// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import static eu.plenum.ui.call.CallPeople.own;
import static eu.plenum.ui.call.CallPeople.share;
import static eu.plenum.ui.call.CallPeople.tile;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.client.meeting.TrackId;
import eu.plenum.ui.call.CallPeople;
import eu.plenum.ui.call.layout.Arrangement.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLayoutTest {
    private static final StageRoom USUAL = new StageRoom(1416, 800, 1440, 900, 1);
    private static final ViewChoices CHOICES = ViewChoices.INITIAL;

    @Test
    void aloneWeSeeOurselves() {
        assertThat(ids(first(CallPeople.with(0), CHOICES))).containsExactly(own());
        assertThat(ids(first(CallPeople.with(0), CHOICES.hideOwnView(true)))).containsExactly(own());
    }

    @Test
    void withTwoTheOtherFillsTheStageAndWeFloatInACorner() {
        Arrangement two = first(CallPeople.with(1), CHOICES);
        assertThat(two.tiles())
                .containsExactly(
                        new Arrangement.Tile(tile(1), new Box(0, 0, 1416, 800), Place.STAGE),
                        new Arrangement.Tile(own(), new Box(1136, 635, 264, 149), Place.FLOATING));
        assertThat(first(CallPeople.with(1), CHOICES.corner(Corner.TOP_LEFT))
                        .tiles()
                        .getLast()
                        .box())
                .isEqualTo(new Box(16, 16, 264, 149));
    }

    @Test
    void fromThreeOnWeAreTheLastTileUnlessHidden() {
        assertThat(ids(first(CallPeople.with(3), CHOICES))).containsExactly(tile(1), tile(2), tile(3), own());
        assertThat(ids(first(CallPeople.with(3), CHOICES.hideOwnView(true))))
                .containsExactly(tile(1), tile(2), tile(3));
    }

    @ParameterizedTest
    @CsvSource({"1440, 900, 16", "1099, 800, 9", "639, 480, 4", "2400, 1350, 25", "2400, 1349, 16"})
    void aPageHoldsWhatTheWindowCanShowWell(double width, double height, int tiles) {
        StageRoom room = new StageRoom(width - 24, height - 100, width, height, 1);
        assertThat(CallLayout.EMPTY
                        .next(CallPeople.with(40).snapshot(), CHOICES, room, 0)
                        .arrangement()
                        .tiles())
                .hasSize(tiles);
    }

    @Test
    void everybodyIsOnOnePageAndWeAreOnEach() {
        CallPeople people = CallPeople.with(40);
        CallLayout layout = CallLayout.EMPTY.next(people.snapshot(), CHOICES, USUAL, 0);
        assertThat(layout.arrangement().pages()).isEqualTo(3);
        Set<TrackId> seen = new HashSet<>();
        for (int page = 0; page < 3; page++) {
            Arrangement shown =
                    layout.next(people.snapshot(), CHOICES.page(page), USUAL, 1).arrangement();
            assertThat(shown.page()).isEqualTo(page);
            assertThat(ids(shown)).endsWith(own());
            ids(shown).stream()
                    .filter(id -> !id.equals(own()))
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
        }
        assertThat(seen).hasSize(40);
    }

    @Test
    void aPageThatIsGoneShowsTheLastOne() {
        assertThat(first(CallPeople.with(20), CHOICES.page(7)).page()).isEqualTo(1);
    }

    @Test
    void camerasComeBeforeTheRestAndArrivalDecidesBetweenEquals() {
        assertThat(ids(first(CallPeople.with(3).cameraOff(1), CHOICES)))
                .containsExactly(tile(2), tile(3), tile(1), own());
    }

    @Test
    void pinsThenHandsInTheirOrderComeFirst() {
        CallPeople people = CallPeople.with(5);
        CallLayout first = CallLayout.EMPTY.next(people.handUp(4, true).snapshot(), CHOICES, USUAL, 0);
        ViewChoices pinned = CHOICES.layout(ViewChoices.Layout.GRID).pin(tile(5));
        assertThat(ids(first.next(people.handUp(4, true).handUp(2, true).snapshot(), pinned, USUAL, 1)
                        .arrangement()))
                .containsExactly(tile(5), tile(4), tile(2), tile(1), tile(3), own());
    }

    @Test
    void aHiddenSpeakerTakesThePlaceOfTheLongestSilentOne() {
        CallPeople people = CallPeople.with(30);
        CallLayout layout = CallLayout.EMPTY.next(people.snapshot(), CHOICES, USUAL, 0);
        for (int number = 1; number <= 15; number++) {
            if (number != 7) {
                layout = layout.next(people.speaks(number).snapshot(), CHOICES, USUAL, number);
            }
        }
        List<TrackId> before = ids(layout.arrangement());
        List<TrackId> after = ids(
                layout.next(people.speaks(22).snapshot(), CHOICES, USUAL, 100).arrangement());
        assertThat(after.indexOf(tile(22))).isEqualTo(before.indexOf(tile(7)));
        assertThat(after).doesNotContain(tile(7));
    }

    @Property(tries = 200)
    void aVisibleTileNeverMovesForASpeaker(
            @ForAll @IntRange(min = 3, max = 60) int others,
            @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 60) Integer> speakers) {
        CallPeople people = CallPeople.with(others);
        CallLayout layout = CallLayout.EMPTY.next(people.snapshot(), CHOICES, USUAL, 0);
        long now = 1;
        for (int speaker : speakers) {
            CallLayout next = layout.next(people.speaks(speaker).snapshot(), CHOICES, USUAL, now++);
            List<TrackId> before = ids(layout.arrangement());
            List<TrackId> after = ids(next.arrangement());
            assertThat(after).hasSameSizeAs(before);
            for (int place = 0; place < before.size(); place++) {
                if (after.contains(before.get(place))) {
                    assertThat(after.get(place)).isEqualTo(before.get(place));
                }
            }
            if (speaker <= others) {
                assertThat(after).contains(tile(speaker));
            }
            layout = next;
        }
    }

    @Property(tries = 200)
    void whoeverComesAndGoesEverybodyHasOnePlace(
            @ForAll @IntRange(min = 1, max = 40) int others,
            @ForAll @Size(max = 15) List<@IntRange(min = 1, max = 40) Integer> leaving,
            @ForAll @IntRange(min = 0, max = 4) int page) {
        CallPeople people = CallPeople.with(others);
        CallLayout layout = CallLayout.EMPTY.next(people.snapshot(), CHOICES, USUAL, 0);
        for (int number : leaving) {
            people = people.leaves(number)
                    .arrives(100 + number)
                    .leaves(100 + number)
                    .speaks(number, number + 1);
            layout = layout.next(people.snapshot(), CHOICES.page(page), USUAL, number);
            assertThat(layout.order().people())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(people.people().stream()
                            .filter(person -> !person.self())
                            .map(person -> person.id())
                            .toList());
            assertThat(ids(layout.arrangement())).doesNotHaveDuplicates().isNotEmpty();
        }
    }

    @Test
    void theStageGoesToWhatIsSharedThenToPinsThenToWhoSpeaks() {
        CallPeople people = CallPeople.with(6).speaks(3);
        ViewChoices speaker = CHOICES.layout(ViewChoices.Layout.SPEAKER);
        assertThat(stage(first(people, speaker))).containsExactly(tile(3));
        assertThat(stage(first(people, speaker.pin(tile(2)).pin(tile(5))))).containsExactly(tile(2), tile(5));
        assertThat(stage(first(people.shares(4), CHOICES.pin(tile(2))))).containsExactly(share(4));
        assertThat(stage(first(people.shares(4), CHOICES.layout(ViewChoices.Layout.GRID))))
                .isEmpty();
    }

    @Test
    void twoSharesStandSideBySideWhereThereIsRoom() {
        CallPeople people = CallPeople.with(4).shares(1).shares(2);
        assertThat(stage(first(people, CHOICES))).containsExactly(share(1), share(2));
        StageRoom narrow = new StageRoom(936, 500, 960, 600, 1);
        Arrangement small =
                CallLayout.EMPTY.next(people.snapshot(), CHOICES, narrow, 0).arrangement();
        assertThat(stage(small)).containsExactly(share(1));
        assertThat(ids(small)).contains(share(2));
    }

    @Test
    void theStripIsAsTheDesignShowsIt() {
        Arrangement eleven = first(CallPeople.with(10), CHOICES.pin(tile(3)));
        assertThat(eleven.tiles().getFirst().box()).isEqualTo(new Box(0, 0, 1180, 800));
        assertThat(eleven.tiles().stream().filter(tile -> tile.place() == Place.STRIP))
                .hasSize(5)
                .allSatisfy(tile -> assertThat(tile.box().width()).isEqualTo(224));
        assertThat(ids(eleven)).endsWith(own());
        assertThat(eleven.more()).isEqualTo(5);
        assertThat(eleven.moreAt())
                .hasValueSatisfying(box -> assertThat(box.bottom()).isBetween(799.0, 800.0));
        assertThat(eleven.pages()).isEqualTo(3);
    }

    @Test
    void inATallWindowTheStripIsUnderTheStage() {
        StageRoom tall = new StageRoom(700, 1100, 724, 1200, 1);
        Arrangement shown = CallLayout.EMPTY
                .next(CallPeople.with(4).snapshot(), CHOICES.pin(tile(1)), tall, 0)
                .arrangement();
        assertThat(shown.tiles().getFirst().box().width()).isEqualTo(700);
        assertThat(shown.tiles().get(1).box().y())
                .isGreaterThan(shown.tiles().getFirst().box().bottom());
    }

    @Test
    void atTwiceTheTextEverythingIsTwiceAsLarge() {
        StageRoom twice = new StageRoom(1416 * 2, 800 * 2, 1440 * 2, 900 * 2, 2);
        Arrangement shown = CallLayout.EMPTY
                .next(CallPeople.with(1).snapshot(), CHOICES, twice, 0)
                .arrangement();
        assertThat(shown.tiles().getLast().box()).isEqualTo(new Box(2272, 1270, 528, 298));
    }

    @Property(tries = 200)
    void whateverIsChosenNothingLeavesTheStage(
            @ForAll @IntRange(min = 0, max = 45) int others,
            @ForAll @IntRange(min = 300, max = 3800) int width,
            @ForAll @IntRange(min = 200, max = 2100) int height,
            @ForAll ViewChoices.Layout layout,
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 45) Integer> pins,
            @ForAll @IntRange(min = 0, max = 5) int page,
            @ForAll boolean shares) {
        ViewChoices choices = CHOICES.layout(layout).page(page);
        for (int pin : pins) {
            choices = choices.pin(tile(pin));
        }
        CallPeople people = CallPeople.with(others);
        people = shares ? people.shares(1) : people;
        StageRoom room = new StageRoom(width, height, width + 24, height + 100, 1);
        Arrangement shown =
                CallLayout.EMPTY.next(people.snapshot(), choices, room, 0).arrangement();
        assertThat(shown.page()).isBetween(0, shown.pages() - 1);
        assertThat(ids(shown)).isNotEmpty().doesNotHaveDuplicates();
        assertThat(shown.tiles()).allSatisfy(tile -> {
            assertThat(tile.box().x()).isNotNegative();
            assertThat(tile.box().y()).isNotNegative();
            assertThat(tile.box().right()).isLessThanOrEqualTo(width);
            assertThat(tile.box().bottom()).isLessThanOrEqualTo(height);
        });
    }

    private static Arrangement first(CallPeople people, ViewChoices choices) {
        return CallLayout.EMPTY.next(people.snapshot(), choices, USUAL, 0).arrangement();
    }

    private static List<TrackId> ids(Arrangement arrangement) {
        return arrangement.tiles().stream().map(Arrangement.Tile::id).toList();
    }

    private static List<TrackId> stage(Arrangement arrangement) {
        return arrangement.tiles().stream()
                .filter(tile -> tile.place() == Place.STAGE)
                .map(Arrangement.Tile::id)
                .toList();
    }
}
