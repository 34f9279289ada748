<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Storage\CouncilFolders;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\Files\Folder;

/** « Modèles » in Préparation, as the service account sees it. Found by file id, whatever people call it; made when first needed. */
final class CollectFolders {
	private const TEMPLATES = 'Modèles';

	public function __construct(
		private readonly CollectSettingsMapper $settings,
		private readonly CouncilFolders $folders,
	) {
	}

	/** Null when it has not been made, or when somebody removed it. */
	public function templates(Council $council): ?Folder {
		return $this->known($council, $this->settings->of($council->getId())->getTemplatesFolderId());
	}

	/** The same folder among the person’s own files. */
	public function templatesSeenBy(Council $council, string $uid): ?Folder {
		$id = $this->settings->of($council->getId())->getTemplatesFolderId();
		$node = $id === null ? null : $this->folders->forUser($council, FolderKey::Preparation, $uid)?->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}

	/** @param callable(Folder): void $fill what a new folder is given */
	public function openTemplates(Council $council, callable $fill): Folder {
		$knownId = $this->settings->of($council->getId())->getTemplatesFolderId();
		$known = $this->known($council, $knownId);
		if ($known !== null) {
			return $known;
		}
		$root = $this->folders->root($council, FolderKey::Preparation);
		$folder = FileOperation::on(self::TEMPLATES, static fn (): Folder => $root->newFolder($root->getNonExistingName(self::TEMPLATES)));
		if (!$this->settings->claimTemplates($council->getId(), $knownId, $folder->getId())) {
			FileOperation::on(self::TEMPLATES, $folder->delete(...));
			return $this->templates($council) ?? $this->openTemplates($council, $fill);
		}
		$fill($folder);
		return $folder;
	}

	private function known(Council $council, ?int $id): ?Folder {
		$node = $id === null ? null : $this->folders->root($council, FolderKey::Preparation)->getFirstNodeById($id);
		return $node instanceof Folder ? $node : null;
	}
}
