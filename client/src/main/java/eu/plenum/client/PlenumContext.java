// SPDX-License-Identifier: EUPL-1.2
package eu.plenum.client;

import java.time.Clock;
import java.util.random.RandomGenerator;

/** What the program takes from outside, so that a test can replace it. */
public record PlenumContext(Version version, Folders folders, Clock clock, RandomGenerator random) {}
