// SPDX-License-Identifier: EUPL-1.2

/** The people panel: who has raised a hand, who is in the meeting, and how loud each is for us. */
package eu.plenum.ui.people;
