"""From rounds to medians, ratios, a table and server.json."""
import json
import statistics

AIMS = [  # key, what it says, the aim if there is one, whether more is better
    ("refresh_vs_oidc_provider", "refresh with rotation : oidc-provider", 8, True),
    ("refresh_vs_node_oauth", "refresh with rotation : @node-oauth/oauth2-server", 2, True),
    ("refresh_vs_glewlwyd", "refresh with rotation : glewlwyd", 30, True),
    ("jwt_exchange_vs_oidc_provider", "JWT exchange : oidc-provider's private_key_jwt", 2.5, True),
    ("jwt_exchange_vs_openssl_verify", "JWT exchange : openssl's RSA-2048 verifications", 0.3, True),
    ("code_flow_vs_oidc_provider", "code flow with consent : oidc-provider", 5, True),
    ("code_flow_with_sign_in_vs_oidc_provider", "code flow with sign-in (Argon2id both) : oidc-provider", None, True),
    ("cold_start_ms", "cold start of serve to its first answer, ms", 50, False),
    ("rss_after_load_mb", "resident memory after any load, most, MB", 32, False),
    ("refresh_cost_1m_vs_1", "CPU of a refresh with 1,000,000 stored tokens : with a few", 1.25, False),
]


def median(values):
    return statistics.median(values) if values else None


def ratio(rounds, ours, theirs, what="rate"):
    """The median over the rounds of one figure beside the other of the same round: machines drift between rounds."""
    return median([mine[what] / other[what] for mine, other in zip(rounds.get(ours, []), rounds.get(theirs, []))])


def medians(rounds):
    """One row of figures of many rounds."""
    return {name: median([one[name] for one in rounds if one.get(name) is not None])
            for name in ("rate", "p50_ms", "p99_ms", "cpu_us", "rss_mb")} | {
        "rounds": len(rounds), "refused": sum(one.get("refused", 0) for one in rounds),
        "disturbed_rounds": sum(one.get("disturbed", False) for one in rounds),
        "repeated": sum(one.get("repeated", 0) for one in rounds)}


def table(header, rows):
    cells = [[str(cell) for cell in row] for row in [header, *rows]]
    widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
    for number, row in enumerate(cells):
        print("  " + "  ".join(cell.ljust(width) if column == 0 else cell.rjust(width)
                               for column, (cell, width) in enumerate(zip(row, widths))).rstrip())
        if number == 0:
            print("  " + "  ".join("-" * width for width in widths))


def figure(value, digits=1):
    if value is None:
        return "–"
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:,.{digits}f}"


def print_load(title, scenario, labels):
    print(f"\n{title}")
    rows = []
    for key, rounds in scenario.items():
        one = medians(rounds)
        remarks = [f"{one['disturbed_rounds']} of {one['rounds']} rounds disturbed"] if one["disturbed_rounds"] else []
        remarks += [f"{one['refused']} refused"] if one["refused"] else []
        rows.append([labels[key], figure(one["rate"], 0), figure(one["p50_ms"], 2), figure(one["p99_ms"], 2),
                     figure(one["cpu_us"], 0), figure(one["rss_mb"]), ", ".join(remarks)])
    table(["", "a second", "p50 ms", "p99 ms", "CPU µs each", "RSS MB", ""], rows)


def verdict(value, aim, more):
    if value is None:
        return "not measured"
    if aim is None:
        return ""
    return "met" if (value >= aim if more else value <= aim) else "SHORT"


def print_aims(figures):
    print("\nRatios and figures against the aims (ratios: medians over rounds in which both took their turn)")
    rows = []
    for key, words, aim, more in AIMS:
        value = figures[key]
        wanted = "–" if aim is None else ("≥ " if more else "≤ ") + figure(aim, 2)
        rows.append([words, figure(value, 2), wanted, verdict(value, aim, more)])
    table(["", "measured", "aim", ""], rows)


def write(path, figures, detail):
    path.write_text(json.dumps({**{key: round_off(figures[key]) for key, *_ in AIMS}, "detail": detail}, indent=2,
                               default=round_off) + "\n")


def round_off(value):
    return round(value, 3) if isinstance(value, float) else value
