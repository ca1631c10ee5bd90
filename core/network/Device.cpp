#include "network/Device.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <thread>

#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <ATen/detail/CUDAHooksInterface.h>

namespace memewright {

namespace {

bool hasCuda()
{
    return at::hasCUDA() && at::detail::getCUDAHooks().deviceCount() > 0;
}

/// The driver tells the name without CUDA's own headers, which a machine may lack.
std::string gpuName()
{
    std::error_code error;
    for (const auto& gpu : std::filesystem::directory_iterator("/proc/driver/nvidia/gpus", error)) {
        std::ifstream information(gpu.path() / "information");
        for (std::string line; std::getline(information, line);)
            if (line.starts_with("Model:"))
                return line.substr(std::min(line.size(), line.find_first_not_of(" \t", 6)));
    }
    return "NVIDIA GPU";
}

bool multipliesBfloat16Quickly()
{
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
    __builtin_cpu_init();
    return __builtin_cpu_supports("amx-bf16") || (__builtin_cpu_supports("avx512bf16") && !__builtin_cpu_is("intel"));
#else
    return true; // unknown: as the person wants it
#endif
}

} // namespace

Result<DeviceInfo> resolveDevice(DeviceChoice choice)
{
    const bool cuda = choice != DeviceChoice::Cpu && hasCuda();
    if (choice == DeviceChoice::Cuda && !cuda)
        return fail(ErrorCode::Unsupported, "there is no CUDA device that this build of the program can use",
            "choose the CPU, or install with --cuda on a machine with an NVIDIA GPU");
    DeviceInfo info;
    info.cuda = cuda;
    info.name = cuda ? gpuName() : "CPU";
    info.threads = at::get_num_threads();
    return info;
}

Precision productPrecision(Precision wanted, const DeviceInfo& device)
{
    return wanted == Precision::Bf16 && (device.cuda || multipliesBfloat16Quickly()) ? Precision::Bf16 : Precision::Float32;
}

void setComputeThreads(int threads)
{
    const int cores = static_cast<int>(std::max(1u, std::thread::hardware_concurrency()));
    at::set_num_threads(threads > 0 ? threads : cores);
}

Result<DeviceChoice> deviceByName(std::string_view name)
{
    if (name == "auto")
        return DeviceChoice::Auto;
    if (name == "cpu")
        return DeviceChoice::Cpu;
    if (name == "cuda")
        return DeviceChoice::Cuda;
    return fail(ErrorCode::InvalidArgument, "there is no device '" + std::string(name) + "'", "devices: auto, cpu, cuda");
}

Result<Precision> precisionByName(std::string_view name)
{
    if (name == "float32")
        return Precision::Float32;
    if (name == "bf16")
        return Precision::Bf16;
    return fail(ErrorCode::InvalidArgument, "there is no precision '" + std::string(name) + "'", "precisions: float32, bf16");
}

std::string_view precisionName(Precision precision)
{
    return precision == Precision::Bf16 ? "bf16" : "float32";
}

} // namespace memewright
