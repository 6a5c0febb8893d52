dofile(os.getenv("BENCH_SUMMARY"))

function done(summary, latency)
    print_summary(summary, latency)
end
