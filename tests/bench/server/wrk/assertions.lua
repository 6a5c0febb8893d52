-- One assertion a request, none twice: lines of a file. When they are used up the rest of the time is idle, and the
-- summary says so.
dofile(os.getenv("BENCH_SUMMARY"))

local path = os.getenv("BENCH_PATH")
local prefix = os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local next_line = io.lines(os.getenv("BENCH_TOKENS"))
local the_thread

used_up = false -- global, so that done() can ask the thread for it

function setup(thread)
    the_thread = thread
end

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
    print_summary(summary, latency, ',"used_up":' .. tostring(the_thread:get("used_up")))
end
