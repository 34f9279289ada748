<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Template;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Collect\CollectFolders;
use OCP\Files\File;
use OCP\Files\Folder;
use OCP\Files\NotFoundException;
use OCP\Files\Template\ICustomTemplateProvider;
use OCP\Files\Template\Template;

/** Offers the templates of the councils a person prepares for in the « + » menu of the Files app. Files are the person’s own view of them. */
final class CouncilTemplates implements ICustomTemplateProvider {
	/** An agent of an agency may prepare for hundreds of communes: the menu stays one. */
	private const COUNCILS = 5;

	public function __construct(
		private readonly Access $access,
		private readonly CollectFolders $folders,
		private readonly TemplateFolder $templates,
	) {
	}

	#[\Override]
	public function getCustomTemplates(string $mimetype): array {
		$found = [];
		foreach ($mimetype === OdtPackage::MIME ? $this->folders() : [] as $folder) {
			foreach ($this->templates->templates($folder) as $file) {
				$found[] = new Template(self::class, (string)$file->getId(), $file);
			}
		}
		return $found;
	}

	#[\Override]
	public function getCustomTemplate(string $template): File {
		foreach ($this->folders() as $folder) {
			$file = $folder->getFirstNodeById((int)$template);
			if ($file instanceof File && $folder->isSubNode($file) && TemplateFolder::isTemplate($file->getName())) {
				return $file;
			}
		}
		throw new NotFoundException();
	}

	/** @return list<Folder> « Modèles » of each council, where it has been made */
	private function folders(): array {
		$prepared = array_filter($this->access->grants(), static fn (Grant $grant): bool => $grant->can(Action::Prepare));
		return array_values(array_filter(array_map(
			fn (Grant $grant): ?Folder => $this->folders->templatesSeenBy($grant->council, $grant->user->getUID()),
			array_slice($prepared, 0, self::COUNCILS),
		)));
	}
}
