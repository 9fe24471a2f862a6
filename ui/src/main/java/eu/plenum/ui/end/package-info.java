// SPDX-License-Identifier: EUPL-1.2

/** What a person sees once a meeting is over for them. */
package eu.plenum.ui.end;
