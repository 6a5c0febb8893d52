-- What every load prints at its end: one line of JSON. Latencies are wrk's, in microseconds.
function print_summary(summary, latency, extra)
    io.write(string.format(
        '{"requests":%d,"microseconds":%d,"refused":%d,"socket_errors":%d,"p50":%.1f,"p99":%.1f,"p999":%.1f,"max":%.1f%s}\n',
        summary.requests, summary.duration, summary.errors.status,
        summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout,
        latency:percentile(50), latency:percentile(99), latency:percentile(99.9), latency.max, extra or ""))
end
