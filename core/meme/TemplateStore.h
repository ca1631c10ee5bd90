#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/Error.h"
#include "meme/Template.h"

namespace memewright {

/// The person's own templates (FOLDER/templates/NAME.json, the picture beside it) and how they changed the boxes of built-in
/// ones (FOLDER/layouts/NAME.json). A small value; every call blocks on the disk and writes whole files or none. Any thread.
class TemplateStore
{
public:
    explicit TemplateStore(std::filesystem::path folder) : m_folder(std::move(folder)) { }

    /// Copies a picture (its file's bytes and ending, with the dot) into the store under a free name; `meme` brings the boxes.
    Result<Template> add(Template meme, std::string_view picture, const std::string& ending) const;
    /// Takes an own template out of the folder; putBack() undoes it.
    Status remove(const Template& meme) const;
    Status putBack(const Template& meme) const;
    bool isOwn(const Template& meme) const;

    /// Keeps the boxes: in an own template's file, else as a layout over the built-in one.
    Status save(const Template& meme) const;
    /// Forgets the layout over a built-in template. Fine when there is none.
    Status reset(const Template& meme) const;
    /// The templates with the layouts that were saved for them; a layout that is broken is passed over.
    std::vector<Template> withLayouts(std::vector<Template> templates) const;

    /// Names of the templates that come first; none when nothing was kept or the file (FOLDER/favourites.json) is broken.
    std::vector<std::string> favourites() const;
    Status keepFavourites(const std::vector<std::string>& names) const;

private:
    std::filesystem::path ownFolder() const;
    std::filesystem::path layoutOf(const Template& meme) const;

    std::filesystem::path m_folder;
};

} // namespace memewright
