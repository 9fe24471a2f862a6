// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.ui.call.layout;

import static eu.plenum.ui.call.CallPeople.own;
import static eu.plenum.ui.call.CallPeople.tile;
import static org.assertj.core.api.Assertions.assertThat;

import eu.plenum.ui.call.CallPeople;
import eu.plenum.ui.call.layout.TileSteps.Direction;
import java.util.List;
import org.junit.jupiter.api.Test;

class TileStepsTest {
    private final List<Arrangement.Tile> nine = CallLayout.EMPTY
            .next(CallPeople.with(8).snapshot(), ViewChoices.INITIAL, new StageRoom(1416, 800, 1440, 900, 1), 0)
            .arrangement()
            .tiles();

    @Test
    void anArrowGoesToTheTileBesideIt() {
        assertThat(TileSteps.next(nine, tile(5), Direction.LEFT)).contains(tile(4));
        assertThat(TileSteps.next(nine, tile(5), Direction.RIGHT)).contains(tile(6));
        assertThat(TileSteps.next(nine, tile(5), Direction.UP)).contains(tile(2));
        assertThat(TileSteps.next(nine, tile(6), Direction.DOWN)).contains(own());
    }

    @Test
    void atTheEdgeItGoesNowhere() {
        assertThat(TileSteps.next(nine, tile(1), Direction.UP)).isEmpty();
        assertThat(TileSteps.next(nine, own(), Direction.RIGHT)).isEmpty();
    }
}
