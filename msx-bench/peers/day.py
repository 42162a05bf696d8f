"""The statistics of a recorded LOBSTER day in plain pandas and NumPy, to be set beside the same ones of the library.

Prints the versions and, for the best of several passes, the seconds of reading and of computing; then a line for each
statistic: its name and its value. Prices are in the ticks of the file, 0.0001 of the currency.
"""
import sys
import time
import zipfile

import numpy as np
import pandas as pd

PASSES = 3
SECOND = 10**9


def read(path):
    with zipfile.ZipFile(path) as archive:
        def table(kind, **options):
            name = next(name for name in archive.namelist() if kind in name)
            with archive.open(name) as file:
                return pd.read_csv(file, header=None, **options)

        messages = table("message", dtype={0: str})
        books = table("orderbook").to_numpy(np.int64)
    parts = messages[0].str.partition(".")
    seconds = parts[0].to_numpy(np.int64)
    nanos = parts[2].str.slice(0, 9).str.pad(9, "right", "0").to_numpy(np.int64)
    return seconds * SECOND + nanos, messages.to_numpy()[:, 1:6].astype(np.int64), books


def parzen(x):
    return 1 - 6 * x**2 + 6 * x**3 if x <= 0.5 else 2 * (1 - x) ** 3


def smallest(function, low, high):
    ratio = (5**0.5 - 1) / 2
    a, b = high - ratio * (high - low), low + ratio * (high - low)
    while high - low > 1e-12:
        if function(a) < function(b):
            high, b = b, a
            a = high - ratio * (high - low)
        else:
            low, a = a, b
            b = low + ratio * (high - low)
    return (low + high) / 2


def spreads(out, t, bid, ask, bid_quantity, ask_quantity):
    lasted = np.diff(t)
    spread = (ask - bid)[:-1]
    mean = (spread * lasted).sum() / lasted.sum()
    order = np.argsort(spread, kind="stable")
    passed = np.cumsum(lasted[order])
    out["spread, mean"] = mean
    out["spread, median"] = spread[order][np.searchsorted(2 * passed, passed[-1])]
    out["spread, standard deviation"] = np.sqrt((((spread - mean) ** 2) * lasted).sum() / lasted.sum())
    imbalance = (bid_quantity - ask_quantity) / (bid_quantity + ask_quantity)
    out["depth imbalance, mean"] = (imbalance[:-1] * lasted).sum() / lasted.sum()
    weighted = (ask * bid_quantity + bid * ask_quantity) / (ask_quantity + bid_quantity)
    out["weighted mid, mean of rows"] = weighted.mean()


def trades(out, t, kinds, sizes, prices, sides, mid):
    rows = np.where((kinds == 4) | (kinds == 5))[0]
    sign, quantity, price = -sides[rows], sizes[rows], prices[rows]
    before = np.searchsorted(t, t[rows], side="left") - 1
    known = before >= 0
    effective = np.where(known, 2 * sign * (price - mid[np.maximum(before, 0)]), np.nan)
    out["effective spread, mean"] = np.nanmean(effective)
    out["effective spread, by volume"] = np.nansum(effective * quantity) / quantity[known].sum()
    later = np.searchsorted(t, t[rows] + 10 * SECOND, side="right") - 1
    ended = t[rows] + 10 * SECOND <= t[-1]
    out["realised spread after 10 s, mean"] = (2 * sign * (price - mid[later]))[ended].mean()
    out["market VWAP"] = (price * quantity).sum() / quantity.sum()
    return price.astype(float)


def order_flow(out, t, bid, ask, bid_quantity, ask_quantity, mid):
    flow = (
        np.where(bid[1:] >= bid[:-1], bid_quantity[1:], 0)
        - np.where(bid[1:] <= bid[:-1], bid_quantity[:-1], 0)
        - np.where(ask[1:] <= ask[:-1], ask_quantity[1:], 0)
        + np.where(ask[1:] >= ask[:-1], ask_quantity[:-1], 0)
    )
    out["order-flow imbalance"] = flow.sum()
    interval = (t - 34_200 * SECOND) // (10 * SECOND)
    count = int(interval.max()) + 1
    flows = np.zeros(count)
    np.add.at(flows, interval[1:], flow)
    last = np.full(count, np.nan)
    last[interval] = mid
    change = np.diff(np.concatenate([[mid[0]], pd.Series(last).ffill().to_numpy()]))
    regressors = np.column_stack([np.ones(count), flows])
    beta, _, _, _ = np.linalg.lstsq(regressors, change, rcond=None)
    out["impact of order flow, beta"] = beta[1]
    residual = change - regressors @ beta
    out["impact of order flow, R squared"] = 1 - (residual**2).sum() / ((change - change.mean()) ** 2).sum()


def signs(out, kinds, prices, sides, bid, ask):
    rows = np.where(kinds == 4)[0]
    sign, price = (-sides[rows]).astype(float), prices[rows]
    centred = sign - sign.mean()
    for lag in (1, 10, 100):
        out[f"sign autocorrelation, lag {lag}"] = (centred[lag:] * centred[:-lag]).sum() / (centred**2).sum()
    tick = pd.Series(np.sign(np.diff(price, prepend=price[0]))).replace(0, np.nan).ffill().fillna(0).to_numpy()
    quote = np.sign(2 * price - ask[rows - 1] - bid[rows - 1])
    out["right by the tick rule"] = (tick == sign).sum()
    out["right by Lee and Ready"] = (np.where(quote != 0, quote, tick) == sign).sum()
    m = int(len(sign) ** 0.65)
    power = abs(np.fft.fft(centred)[1 : m + 1]) ** 2
    waves = 2 * np.pi * np.arange(1, m + 1) / len(sign)
    logs = np.log(waves).mean()
    out["memory of signs, local Whittle"] = smallest(
        lambda d: np.log((waves ** (2 * d) * power).mean()) - 2 * d * logs, -0.5, 1)


def variance(out, t, mid, price):
    minutes = np.arange(34_260, 57_601, 60) * SECOND
    by_minute = np.diff(np.log(mid[np.searchsorted(t, minutes, side="right") - 1]))
    out["realised variance, minutes"] = (by_minute**2).sum()
    out["bipower variation, minutes"] = np.pi / 2 * (abs(by_minute)[1:] * abs(by_minute)[:-1]).sum()
    out["realised variance, mids"] = (np.diff(np.log(mid)) ** 2).sum()
    logs = np.log(price)
    r = np.diff(logs)
    n = len(r)
    rv = (r**2).sum()
    out["realised variance, trades"] = rv
    k = 30
    average = np.mean([(np.diff(logs[i::k]) ** 2).sum() for i in range(k)])
    share = (n - k + 1) / k / n
    out["two-scale variance"] = (average - share * rv) / (1 - share)
    lags = range(-30, 31)
    out["realised kernel"] = sum(parzen(abs(h) / 31) * (r[abs(h) :] * r[: n - abs(h)]).sum() for h in lags)
    window = int(np.floor(np.sqrt(n) / 3))
    g = np.minimum(np.arange(window + 1) / window, 1 - np.arange(window + 1) / window)
    averaged = np.convolve(r, g[1:-1][::-1], "valid")
    psi2 = (g**2).sum() / window
    bias = window * (np.diff(g) ** 2).sum() / (2 * window * window * psi2)
    out["pre-averaged variance"] = (n / (n - window + 2) * (averaged**2).sum() / (psi2 * window) - bias * rv) / (1 - bias)
    size = abs(r)
    medians = np.median(np.stack([size[:-2], size[1:-1], size[2:]]), axis=0)
    out["median variance, trades"] = np.pi / (6 - 4 * np.sqrt(3) + np.pi) * n / (n - 2) * (medians**2).sum()
    changes = np.diff(price)
    one, two = changes[1:], changes[:-1]
    covariance = ((one - one.mean()) * (two - two.mean())).mean()
    out["Roll's spread"] = 2 * np.sqrt(-covariance) if covariance < 0 else np.nan


def fills(out, t, kinds, ids):
    entered, lives = {}, []
    for now, kind, order in zip(t.tolist(), kinds.tolist(), ids.tolist()):
        if kind == 1:
            entered[order] = now
        elif kind in (3, 4) and order in entered:
            lives.append((now - entered.pop(order), kind))
    lives.extend((int(t[-1]) - start, 0) for start in entered.values())
    life, end = np.array(lives, dtype=np.int64).T
    times = np.unique(life[end > 0])
    at_risk = len(life) - np.searchsorted(np.sort(life), times, side="left")

    def happened(kind):
        sorted_lives = np.sort(life[end == kind])
        return np.searchsorted(sorted_lives, times, side="right") - np.searchsorted(sorted_lives, times, side="left")

    filled, cancelled = happened(4), happened(3)
    alive = np.r_[1, np.cumprod(1 - (filled + cancelled) / at_risk)[:-1]]
    gross = np.cumsum(alive * filled / at_risk)
    net = 1 - np.cumprod(1 - filled / at_risk)
    for seconds in (1, 10, 60):
        step = np.searchsorted(times, seconds * SECOND, side="right") - 1
        out[f"filled within {seconds} s"] = gross[step]
        out[f"filled within {seconds} s, were none cancelled"] = net[step]


def compute(t, messages, books):
    kinds, ids, sizes, prices, sides = messages.T
    ask, ask_quantity, bid, bid_quantity = books[:, 0], books[:, 1], books[:, 2], books[:, 3]
    mid = (ask + bid) / 2
    out = {}
    spreads(out, t, bid, ask, bid_quantity, ask_quantity)
    price = trades(out, t, kinds, sizes, prices, sides, mid)
    order_flow(out, t, bid, ask, bid_quantity, ask_quantity, mid)
    signs(out, kinds, prices, sides, bid, ask)
    variance(out, t, mid, price)
    fills(out, t, kinds, ids)
    return out


def main():
    passes = []
    for _ in range(PASSES):
        start = time.perf_counter()
        day = read(sys.argv[1])
        middle = time.perf_counter()
        out = compute(*day)
        passes.append((time.perf_counter() - start, middle - start))
    total, reading = min(passes)
    print(f"pandas {pd.__version__}, NumPy {np.__version__}\t{reading!r}\t{total - reading!r}")
    for name, value in out.items():
        print(f"{name}\t{float(value)!r}")


main()
