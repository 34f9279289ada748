<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Collect\CollectFolders;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\Node;

/** The templates of a council: the OpenDocument texts of its folder « Modèles », whoever put them there. */
final class TemplateFolder {
	private const LISTED = 50;

	public function __construct(
		private readonly CollectFolders $folders,
		private readonly GivenTemplates $given,
	) {
	}

	/** Made with the templates every council is given when it is not there. */
	public function open(Council $council): Folder {
		return $this->folders->openTemplates($council, fn (Folder $folder) => $this->fill($folder));
	}

	/** @return list<File> those for deliberations first, then notes, reports, and the others by name; at most 50 */
	public function templates(Folder $folder): array {
		$files = array_values(array_filter($folder->getDirectoryListing(), static fn (Node $node): bool => $node instanceof File && self::isTemplate($node->getName())));
		$order = array_map(static fn (TemplateKind $kind): string => $kind->value, TemplateKind::cases());
		usort($files, static fn (File $one, File $other): int => [array_search(TemplateKind::of($one->getName())->value, $order, true), FolderName::folded($one->getName())]
			<=> [array_search(TemplateKind::of($other->getName())->value, $order, true), FolderName::folded($other->getName())]);
		return array_slice($files, 0, self::LISTED);
	}

	/** @throws \OCA\ConseilMunicipal\Error\NotFound no such template of this council */
	public function template(Council $council, int $fileId): File {
		$folder = $this->folders->templates($council);
		$node = $folder?->getFirstNodeById($fileId);
		return $folder !== null && $node instanceof File && $folder->isSubNode($node) && self::isTemplate($node->getName()) ? $node : throw Access::hidden();
	}

	/** Puts back those a council is given and that are not there any more; what is there is left alone. */
	public function fill(Folder $folder): void {
		foreach (TemplateKind::given() as $kind) {
			$name = $kind->fileName();
			if ($folder->nodeExists($name)) {
				continue;
			}
			$content = (string)file_get_contents($this->given->make($kind));
			FileOperation::on($name, static fn () => $folder->newFile($name, $content));
		}
	}

	public static function isTemplate(string $name): bool {
		return preg_match('/^[^.~].*\.(odt|ott)$/iu', $name) === 1;
	}
}
