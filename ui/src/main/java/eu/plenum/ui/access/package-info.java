// SPDX-License-Identifier: EUPL-1.2

/** What is said of a call to those who do not look at it: spoken announcements, toasts, and notifications of the system. */
package eu.plenum.ui.access;
