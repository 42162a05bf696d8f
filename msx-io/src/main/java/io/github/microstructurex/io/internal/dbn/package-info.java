/**
 * Reads market by order (MBO) files of the Databento Binary Encoding, versions 1 to 3: the order flow of one instrument,
 * chosen by its name or its id. A record becomes at most one event, with the number of its record.
 *
 * <table>
 * <caption>Records and events</caption>
 * <tr><th>action</th><th>event</th></tr>
 * <tr><td>A</td><td>ADD</td></tr>
 * <tr><td>C</td><td>EXECUTE if it takes just what the order's fills (F) before it in the venue's event traded; else DELETE
 * if it takes all that the order has left, else REDUCE</td></tr>
 * <tr><td>M</td><td>at the same price with less: EXECUTE if that is just what was filled, else REDUCE, since the order
 * keeps its place; with more, at another price or of an order that is not known: REPLACE of the order by itself; the
 * same price and size: none</td></tr>
 * <tr><td>R</td><td>CLEAR</td></tr>
 * <tr><td>T</td><td>none by itself; what of its size is not in fills is a TRADE. Without a side it is a cross: a TRADE
 * without a side</td></tr>
 * <tr><td>F</td><td>none by itself; a fill that no C or M of the same event takes out of the book, such as that of an
 * iceberg order's reserve, is a TRADE. Without a side (in a cross), or of the trade's own order (an aggressor that rested
 * before it was moved): none</td></tr>
 * <tr><td>N</td><td>none</td></tr>
 * </table>
 *
 * <p>The venue's event ends with the record that is flagged as its last, or before one of another time; TRADEs come then.
 * Records flagged as a snapshot are events marked so, at the time of the snapshot (their ts_recv), since orders in it are
 * older than what was reported before.
 */
@NullMarked
package io.github.microstructurex.io.internal.dbn;

import org.jspecify.annotations.NullMarked;
