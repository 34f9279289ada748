<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Agenda\FolderName;
use OCA\ConseilMunicipal\Agenda\IgnoredName;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Storage\FileOperation;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\Files\IFilenameValidator;
use OCP\Files\InvalidPathException;

/**
 * Documents of proposed subjects: those who propose add and remove them as long as nobody has answered.
 *
 * @psalm-import-type ConseilProposalFile from ResponseDefinitions
 */
final class ProposalFiles {
	public function __construct(
		private readonly ProposalAccess $access,
		private readonly ProposalFileMapper $files,
		private readonly ProposalFolders $folders,
		private readonly ProposalUpload $upload,
		private readonly IFilenameValidator $names,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilProposalFile announced; its parts are awaited */
	public function announce(int $proposalId, mixed $name, mixed $size): array {
		[, $proposal] = $this->access->own($proposalId);
		Proposals::mustWait($proposal);
		$input = new Input(['name' => $name, 'size' => $size]);
		$checked = $this->checkedName($input->text('name', 250));
		$bytes = $input->number('size', 0, PHP_INT_MAX);
		if ($bytes > ProposalUpload::MAX_SIZE) {
			throw new Invalid('file_too_large', '“{name}” is too large: at most {maximum} MB. Give the secretary a smaller version, or bring it to the town hall.',
				['name' => $checked, 'maximum' => intdiv(ProposalUpload::MAX_SIZE, 1_000_000)], 'size');
		}
		if (count($this->files->of([$proposalId])[$proposalId] ?? []) >= ProposalUpload::MAX_FILES) {
			throw new Invalid('too_many_files', 'At most {maximum} documents per subject.', ['maximum' => ProposalUpload::MAX_FILES], 'name');
		}
		$file = new ProposalFile();
		$file->setCouncilId($proposal->getCouncilId());
		$file->setProposalId($proposalId);
		$file->setName($checked);
		$file->setSize($bytes);
		$file->setCreatedAt($this->time->getTime());
		return ProposalPresenter::file($this->files->insert($file));
	}

	/** @param resource $content */
	public function receive(int $proposalId, int $fileId, int $part, $content): void {
		[$council, , $file] = $this->waiting($proposalId, $fileId);
		$this->upload->receive($council, $file, $part, $content);
	}

	/** @return ConseilProposalFile in its folder */
	public function finish(int $proposalId, int $fileId): array {
		[$council, $proposal, $file] = $this->waiting($proposalId, $fileId, orArrived: true);
		if ($file->getFileId() === null) {
			$placed = $this->upload->assemble($council, $file, $this->folders->open($council, $proposal));
			$file->setFileId($placed->getId());
			$file->setName($placed->getName());
			$file->setMime($placed->getMimeType());
			$this->files->update($file);
		}
		return ProposalPresenter::file($file);
	}

	/** Cancels what is on its way, removes what has arrived. */
	public function remove(int $proposalId, int $fileId): void {
		[$council, $proposal, $file] = $this->waiting($proposalId, $fileId, orArrived: true);
		if ($file->getFileId() === null) {
			$this->upload->clear($council, $file);
		} else {
			$node = $this->folders->file($council, $proposal, $file->getFileId());
			if ($node !== null) {
				FileOperation::on($file->getName(), $node->delete(...));
			}
		}
		$this->files->delete($file);
	}

	/** For who proposed it, and for those who answer. */
	public function content(int $proposalId, int $fileId): DraftStream {
		[$grant, $proposal] = $this->access->proposal($proposalId);
		$file = $this->known($proposalId, $fileId);
		$node = $file->getFileId() === null ? null : $this->folders->file($grant->council, $proposal, $file->getFileId());
		if ($node === null) {
			throw new Conflict('file_gone', '“{name}” is no longer where it was: somebody moved or deleted it. Open the meeting again to see what is there.', ['name' => $file->getName()]);
		}
		return DraftStream::of($node);
	}

	/** @return array{Council, Proposal, ProposalFile} */
	private function waiting(int $proposalId, int $fileId, bool $orArrived = false): array {
		[$grant, $proposal] = $this->access->own($proposalId);
		$file = $this->known($proposalId, $fileId);
		Proposals::mustWait($proposal);
		if ($file->getFileId() !== null && !$orArrived) {
			throw new Conflict('file_arrived', '“{name}” has arrived already.', ['name' => $file->getName()]);
		}
		return [$grant->council, $proposal, $file];
	}

	private function known(int $proposalId, int $fileId): ProposalFile {
		try {
			return $this->files->find($proposalId, $fileId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
	}

	private function checkedName(string $name): string {
		$composed = FolderName::nfc($name);
		try {
			$this->names->validateFilename($composed);
			$isRefused = str_starts_with($composed, '.') || strlen($composed) > 240 || IgnoredName::matches($composed);
		} catch (InvalidPathException) {
			$isRefused = true;
		}
		return $isRefused ? throw new Invalid('name_refused', 'The name “{name}” cannot be used for a file or folder here. Choose another one.', ['name' => mb_strimwidth($composed, 0, 80, '…')], 'name') : $composed;
	}
}
