// SPDX-License-Identifier: EUPL-1.2

/** Plenum's signs: the hemicycle of seats and the mark with its benches, both decoration. */
package eu.plenum.ui.hemicycle;
