-- One assertion a request, none twice: lines of a file. When they are used up wrk still waits for the end of its time;
-- the summary then tells how long they lasted.
local ffi = require("ffi")
ffi.cdef [[
    struct moment { long seconds; long nanoseconds; };
    int clock_gettime(int clock, struct moment *moment);
]]
dofile(os.getenv("BENCH_SUMMARY"))

local path = os.getenv("BENCH_PATH")
local prefix = os.getenv("BENCH_BODY")
local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
local next_line = io.lines(os.getenv("BENCH_TOKENS"))
local moment = ffi.new("struct moment")
local the_thread, began

lasted = 0 -- microseconds; global, so that done() can ask the thread for it

local function microseconds()
    ffi.C.clock_gettime(1, moment) -- CLOCK_MONOTONIC
    return tonumber(moment.seconds) * 1e6 + tonumber(moment.nanoseconds) / 1e3
end

function setup(thread)
    the_thread = thread
end

function request()
    began = began or microseconds()
    local line = lasted == 0 and next_line()
    if line then
        return wrk.format("POST", path, headers, prefix .. line)
    end
    if lasted == 0 then
        lasted = microseconds() - began
        wrk.thread:stop()
    end
    return wrk.format("POST", path, headers, prefix)
end

function done(summary, latency)
    print_summary(summary, latency, string.format(',"lasted":%d', the_thread:get("lasted")))
end
