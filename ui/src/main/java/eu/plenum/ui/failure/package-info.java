// SPDX-License-Identifier: EUPL-1.2

/** Every failure as a page: what happened, what it means, what to do, and the code for the help desk. */
package eu.plenum.ui.failure;
