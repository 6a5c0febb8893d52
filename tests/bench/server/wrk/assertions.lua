-- One assertion a request, none twice: lines of a file. Ends when they are used up or the time is.
dofile(os.getenv("BENCH_SUMMARY"))

local path = os.getenv("BENCH_PATH")
local prefix = os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local next_line = io.lines(os.getenv("BENCH_TOKENS"))
local used_up = false

function request()
    local line = not used_up and next_line()
    if not line then
        used_up = true
        wrk.thread:stop()
        return wrk.format("POST", path, headers, prefix)
    end
    return wrk.format("POST", path, headers, prefix .. line)
end

function done(summary, latency)
    print_summary(summary, latency)
end
